import { Injectable, Module } from '@nestjs/common';
import { FileStorage, StorageModule } from '@tradyfit/storage';
import type { StorageOptions } from '@tradyfit/storage';

@Injectable()
export class AvatarsService {
  constructor(private readonly files: FileStorage) {}

  /** Stores a member's picture and returns the address that pages show. */
  async save(memberId: number, webp: Buffer): Promise<string> {
    const key = `avatars/${memberId}/${Date.now()}.webp`;
    await this.files.put(key, webp, { contentType: 'image/webp' });
    return this.files.publicUrl(key);
  }

  /** Removes every picture of a member. */
  async removeAll(memberId: number): Promise<void> {
    for await (const key of this.files.list(`avatars/${memberId}/`)) await this.files.delete(key);
  }
}

/** `options` come from the application's settings. */
export function avatarsModule(options: StorageOptions) {
  @Module({
    imports: [StorageModule.forRootAsync({ useFactory: () => options })],
    providers: [AvatarsService],
  })
  class AvatarsModule {}
  return AvatarsModule;
}
