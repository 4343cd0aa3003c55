import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId } from '../database/input.js';
import { deleteObjectJob, discardPhotos, ofMember } from './discard-photos.js';
import type { OwnPhotoRow, PhotoRow } from './item.rows.js';
import { Photo } from './photo.entity.js';

/** A draft holds more than an item may have, so that one can add before removing. */
const mostInDraft = 20;

/**
 * Photos go `pending` → objects in storage → `ready`, so nothing half-written is ever shown. A new photo belongs to a draft; it moves
 * to the item when that is published or changed (SellerItemsRepository).
 */
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

  /** The ready photos among `ids` that a form of the member may show: of the draft, or of the member's own item. */
  async forForm(
    userId: number,
    ids: readonly number[],
    { draftId, itemId }: { draftId?: number | undefined; itemId?: number | undefined },
  ): Promise<OwnPhotoRow[]> {
    const wanted = ids.filter(isId);
    if (wanted.length === 0) return [];
    const rows = await this.dataSource.query<OwnPhotoRow[]>(
      `SELECT p.id, p.key, p.width, p.height, p.placeholder
         FROM unnest($2::bigint[]) WITH ORDINALITY AS wanted (id, place)
         JOIN photos p ON p.id = wanted.id AND p.state = 'ready'
         LEFT JOIN items i ON i.id = p.item_id
         LEFT JOIN drafts d ON d.id = p.draft_id
        WHERE (p.draft_id = $3::bigint AND d.user_id = $1::bigint) OR (p.item_id = $4::bigint AND i.seller_id = $1::bigint)
        ORDER BY wanted.place`,
      [userId, wanted, draftId ?? null, itemId ?? null],
    );
    return rows;
  }

  /**
   * Announces a photo of a draft whose objects are about to be stored.
   *
   * @returns its id; undefined when the draft holds too many or is gone
   */
  async addPending(draftId: number, photo: PhotoRow): Promise<number | undefined> {
    const [row] = await this.dataSource.query<{ id: number }[]>(
      `INSERT INTO photos (draft_id, key, width, height, placeholder)
       SELECT d.id, $2, $3, $4, $5 FROM drafts d
        WHERE d.id = $1::bigint AND (SELECT count(*) FROM photos WHERE draft_id = d.id) < ${mostInDraft}
       RETURNING id`,
      [draftId, photo.key, photo.width, photo.height, photo.placeholder],
    );
    return row?.id;
  }

  /**
   * Shows a photo whose objects are all stored, as the last of its draft.
   *
   * @returns false when it was removed meanwhile
   */
  async markReady(id: number): Promise<boolean> {
    const [, found] = await this.dataSource.query<[unknown, number]>(
      `WITH shown AS (UPDATE photos SET state = 'ready' WHERE id = $1::bigint AND state = 'pending' RETURNING id, draft_id)
       UPDATE drafts d SET photo_ids = d.photo_ids || to_jsonb(shown.id), modified_at = now()
         FROM shown WHERE d.id = shown.draft_id`,
      [id],
    );
    return found > 0;
  }

  /** Gives up a photo that could not be stored or was removed meanwhile: what is there of it goes too. */
  async abandon(id: number, key: string): Promise<void> {
    await this.dataSource.query(
      `WITH gone AS (DELETE FROM photos WHERE id = $1::bigint AND state = 'pending')
       INSERT INTO outbox (kind, payload) VALUES ('${deleteObjectJob}', jsonb_build_object('key', $2::text))`,
      [id, key],
    );
  }

  /** Removes a photo from the member's draft. @returns whether there was one */
  async removeFromDraft(id: number, userId: number): Promise<boolean> {
    if (!isId(id)) return false;
    const removed = await discardPhotos(
      this.dataSource.manager,
      'p.id = $1::bigint AND p.draft_id IN (SELECT id FROM drafts WHERE user_id = $2::bigint)',
      [id, userId],
    );
    return removed > 0;
  }

  /** Removes every photo of a member who leaves, before the member's row. */
  async removeAllOf(userId: number, manager: EntityManager): Promise<void> {
    await discardPhotos(manager, ofMember, [userId]);
  }

  /** Whether any photo, shown or not, or any member's picture still names a key. */
  async isKeyInUse(key: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ used: boolean }[]>(
      `SELECT EXISTS (SELECT FROM photos WHERE key = $1) OR EXISTS (SELECT FROM users WHERE avatar_key = $1) AS used`,
      [key],
    );
    return row!.used;
  }
}
