import type { EntityManager } from 'typeorm';
import { DataError } from '../database/data-error.js';

/**
 * Puts photos into an item in this order: its own, and ready ones of the seller's draft with this key.
 *
 * @throws DataError `not-found` when one of them is neither
 */
export async function placePhotos(
  manager: EntityManager,
  itemId: number,
  photoIds: readonly number[],
  { sellerId, submissionKey }: { sellerId: number; submissionKey: string },
): Promise<void> {
  if (photoIds.length === 0) return;
  const [, placed] = await manager.query<[unknown, number]>(
    `UPDATE photos p SET item_id = $1::bigint, draft_id = NULL, position = wanted.place - 1
       FROM unnest($2::bigint[]) WITH ORDINALITY AS wanted (id, place)
      WHERE p.id = wanted.id AND p.state = 'ready'
        AND (p.item_id = $1::bigint
             OR p.draft_id = (SELECT id FROM drafts WHERE user_id = $3::bigint AND submission_key = $4::uuid))`,
    [itemId, photoIds, sellerId, submissionKey],
  );
  if (placed !== photoIds.length)
    throw new DataError('not-found', 'A photo of this item is not there any more.');
}
