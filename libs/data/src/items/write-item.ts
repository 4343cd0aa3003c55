import type { EntityManager } from 'typeorm';
import { DataError } from '../database/data-error.js';
import type { ItemChanges, NewItem, PublishedItem } from './item.rows.js';

/** States that a seller sets; the others are not theirs to leave. */
export const sellersStates = `('available', 'reserved', 'sold', 'expired')`;

/** @returns the new item's id; undefined when the form made its item before */
export async function insertItem(
  manager: EntityManager,
  sellerId: number,
  item: NewItem,
): Promise<number | undefined> {
  const { place } = item;
  const [row] = await manager.query<{ id: number }[]>(
    `INSERT INTO items (seller_id, submission_key, title, description, price_cents, currency, category_id, condition,
                        place_id, place_name, admin_code, admin_name, country_code, latitude, longitude)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (seller_id, submission_key) WHERE submission_key IS NOT NULL DO NOTHING RETURNING id`,
    [
      sellerId,
      item.submissionKey,
      item.title,
      item.description,
      item.priceCents,
      item.currency,
      item.categoryId,
      item.condition,
      place.placeId,
      place.placeName,
      place.adminCode,
      place.adminName,
      place.countryCode,
      place.latitude,
      place.longitude,
    ],
  );
  return row?.id;
}

/** The item that a form made before. */
export async function earlier(
  manager: EntityManager,
  sellerId: number,
  submissionKey: string,
): Promise<PublishedItem> {
  const [row] = await manager.query<{ id: number; title: string }[]>(
    'SELECT id, title FROM items WHERE seller_id = $1::bigint AND submission_key = $2::uuid',
    [sellerId, submissionKey],
  );
  if (!row) throw new DataError('conflict', 'The item that this form made is gone.');
  return { ...row, created: false };
}

/** @returns false when the seller has no such item */
export async function updateItem(
  manager: EntityManager,
  id: number,
  sellerId: number,
  changes: ItemChanges,
): Promise<boolean> {
  const { place } = changes;
  const [, changed] = await manager.query<[unknown, number]>(
    `UPDATE items SET title = $3, description = $4, price_cents = $5, currency = $6, category_id = $7, condition = $8, modified_at = now()
      WHERE id = $1::bigint AND seller_id = $2::bigint AND state IN ${sellersStates}`,
    [
      id,
      sellerId,
      changes.title,
      changes.description,
      changes.priceCents,
      changes.currency,
      changes.categoryId,
      changes.condition,
    ],
  );
  if (changed === 0) return false;
  if (place)
    await manager.query(
      `UPDATE items SET place_id = $2, place_name = $3, admin_code = $4, admin_name = $5, country_code = $6, latitude = $7, longitude = $8
        WHERE id = $1::bigint`,
      [
        id,
        place.placeId,
        place.placeName,
        place.adminCode,
        place.adminName,
        place.countryCode,
        place.latitude,
        place.longitude,
      ],
    );
  return true;
}
