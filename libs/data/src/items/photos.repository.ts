import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PhotoRow } from './item.rows.js';
import { Photo } from './photo.entity.js';

/** Photos go `pending` → objects in storage → `ready`, so nothing half-written is ever shown. */
@Injectable()
export class PhotosRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The ready photos of an item, cover first. */
  async forItem(itemId: number): Promise<PhotoRow[]> {
    const photos = await this.dataSource.manager.find(Photo, {
      where: { itemId, state: 'ready' },
      order: { position: 'ASC' },
    });
    return photos.map(({ key, width, height, placeholder }) => ({
      key,
      width,
      height,
      placeholder,
    }));
  }

  /** Announces a photo whose objects are about to be stored. @returns its id */
  async addPending(
    photo: PhotoRow & Pick<Photo, 'itemId' | 'position'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<number> {
    const { identifiers } = await manager.insert(Photo, { ...photo, state: 'pending' });
    return (identifiers[0] as { id: number }).id;
  }

  /** Shows a photo whose objects are all stored. */
  async markReady(id: number): Promise<void> {
    await this.dataSource.manager.update(Photo, { id }, { state: 'ready' });
  }
}
