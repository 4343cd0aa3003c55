import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { deleteObjectJob, PhotosRepository } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import { OutboxHandler } from '../outbox/outbox-handler.js';
import { OutboxRegistry } from '../outbox/outbox.registry.js';

/** Deletes the files of a photo that is gone, unless another photo shows them: those of the demo share theirs. */
@Injectable()
export class DeleteObjectHandler extends OutboxHandler implements OnModuleInit {
  readonly kind = deleteObjectJob;

  constructor(
    private readonly registry: OutboxRegistry,
    private readonly photos: PhotosRepository,
    private readonly storage: FileStorage,
  ) {
    super();
  }

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle({ key }: Record<string, unknown>): Promise<void> {
    if (typeof key !== 'string' || (await this.photos.isKeyInUse(key))) return;
    const files: string[] = [];
    // A photo is a folder of files; a member's picture is one file of this very name.
    for await (const file of this.storage.list(`${key}/`)) files.push(file);
    if (await this.storage.exists(key)) files.push(key);
    for (const file of files) await this.storage.delete(file);
  }
}
