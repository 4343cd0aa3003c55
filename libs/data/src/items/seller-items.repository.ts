import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId } from '../database/input.js';
import { discardPhotos } from './discard-photos.js';
import { discardDrafts } from './drafts.repository.js';
import { placePhotos } from './place-photos.js';
import type {
  ItemCardRow,
  ItemChanges,
  ItemState,
  NewItem,
  OwnItem,
  PublishedItem,
} from './item.rows.js';
import { type CardRecord, selectCards, toCard } from './search/item-cards.js';
import { earlier, insertItem, sellersStates, updateItem } from './write-item.js';

const ownItem = `
SELECT i.id, i.title, i.description, i.price_cents AS "priceCents", i.currency, i.state, i.condition,
       i.category_id AS "categoryId", i.place_name AS "placeName", i.admin_name AS "adminName", i.country_code AS "countryCode",
       i.submission_key AS "submissionKey",
       coalesce((SELECT json_agg(json_build_object('id', p.id, 'key', p.key, 'width', p.width, 'height', p.height,
                                                   'placeholder', p.placeholder) ORDER BY p.position)
                   FROM photos p WHERE p.item_id = i.id AND p.state = 'ready'), '[]') AS photos
  FROM items i`;

const cardsOfSeller = selectCards({
  from: `(SELECT id FROM items
    WHERE seller_id = $1::bigint AND state <> 'removed' AND ($2::bigint IS NULL OR id < $2::bigint)
    ORDER BY id DESC LIMIT $3) AS found`,
  distance: 'NULL::float8',
  key: 'found.id',
  order: 'found.id DESC',
});

/** A seller's own items. Every method takes the seller, and another member's item is as good as none. */
@Injectable()
export class SellerItemsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Undefined too when it was removed. */
  async find(id: number, sellerId: number): Promise<OwnItem | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.dataSource.query<OwnItem[]>(
      `${ownItem} WHERE i.id = $1::bigint AND i.seller_id = $2::bigint AND i.state <> 'removed'`,
      [id, sellerId],
    );
    return row;
  }

  /** What a form made when it was sent before. */
  async findBySubmission(submissionKey: string, sellerId: number): Promise<OwnItem | undefined> {
    const [row] = await this.dataSource.query<OwnItem[]>(
      `${ownItem} WHERE i.submission_key = $1::uuid AND i.seller_id = $2::bigint AND i.state <> 'removed'`,
      [submissionKey, sellerId],
    );
    return row;
  }

  /**
   * Items in every state but `removed`, newest first.
   *
   * @param before id of the last item of the page before
   */
  async list(sellerId: number, limit: number, before?: number): Promise<ItemCardRow[]> {
    const rows = await this.dataSource.query<CardRecord[]>(cardsOfSeller, [
      sellerId,
      before ?? null,
      limit,
    ]);
    return rows.map(toCard);
  }

  /**
   * Puts a new item up for sale with the photos of its draft, which ends. A form that is sent twice, even at once, makes one item.
   *
   * @throws DataError `not-found` when a photo is gone; nothing was changed then
   */
  async publish(sellerId: number, item: NewItem): Promise<PublishedItem> {
    const { submissionKey, photoIds } = item;
    return this.dataSource.transaction(async (manager) => {
      const id = await insertItem(manager, sellerId, item);
      if (id === undefined) return { ...(await earlier(manager, sellerId, submissionKey)) };
      await placePhotos(manager, id, photoIds, { sellerId, submissionKey });
      await endDraft(manager, sellerId, submissionKey);
      return { id, title: item.title, created: true };
    });
  }

  /**
   * Changes an item and the order of its photos; those that are not named any more go.
   *
   * @returns false when the seller has no such item
   * @throws DataError `not-found` when a photo is gone; nothing was changed then
   */
  async change(id: number, sellerId: number, changes: ItemChanges): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      if (!(await updateItem(manager, id, sellerId, changes))) return false;
      const { photoIds, submissionKey } = changes;
      await discardPhotos(manager, 'p.item_id = $1::bigint AND p.id <> ALL ($2::bigint[])', [
        id,
        photoIds,
      ]);
      await placePhotos(manager, id, photoIds, { sellerId, submissionKey });
      await endDraft(manager, sellerId, submissionKey);
      return true;
    });
  }

  /** @returns false when the seller has no such item */
  async changeState(
    id: number,
    sellerId: number,
    state: Extract<ItemState, 'available' | 'reserved' | 'sold'>,
  ): Promise<boolean> {
    if (!isId(id)) return false;
    const [, changed] = await this.dataSource.query<[unknown, number]>(
      `UPDATE items SET state = $3::varchar, modified_at = CASE state WHEN $3::varchar THEN modified_at ELSE now() END
        WHERE id = $1::bigint AND seller_id = $2::bigint AND state IN ${sellersStates}`,
      [id, sellerId, state],
    );
    return changed > 0;
  }

  /**
   * Takes an item away for good with its description, photos and drafts. Its title stays for those who talk about it.
   *
   * @returns false when the seller has no such item
   */
  async remove(id: number, sellerId: number): Promise<boolean> {
    if (!isId(id)) return false;
    return this.dataSource.transaction(async (manager) => {
      const [, removed] = await manager.query<[unknown, number]>(
        `UPDATE items SET state = 'removed', description = NULL, modified_at = now()
          WHERE id = $1::bigint AND seller_id = $2::bigint AND state IN ${sellersStates}`,
        [id, sellerId],
      );
      if (removed === 0) return false;
      await discardPhotos(manager, 'p.item_id = $1::bigint', [id]);
      await discardDrafts(manager, 'item_id = $1::bigint', [id]);
      return true;
    });
  }
}

async function endDraft(
  manager: EntityManager,
  userId: number,
  submissionKey: string,
): Promise<void> {
  await discardDrafts(manager, 'user_id = $1::bigint AND submission_key = $2::uuid', [
    userId,
    submissionKey,
  ]);
}
