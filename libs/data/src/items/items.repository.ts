import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import { runPrepared } from '../database/prepared-query.js';
import type { Point } from '../places/place.rows.js';
import { type ItemDetailsRecord, toItemDetails } from './item-details.js';
import type { ItemCardRow, ItemDetails, ItemPage, ItemSearch } from './item.rows.js';
import { ItemSearchRepository } from './search/item-search.repository.js';

const details = {
  name: 'items_details',
  text: `SELECT i.id, i.title, i.description, i.price_cents AS "priceCents", i.currency, i.state, i.condition,
                i.category_id AS "categoryId", c.name AS "categoryName", c.slug AS "categorySlug",
                i.place_id AS "placeId", i.place_name AS "placeName", i.admin_code AS "adminCode", i.admin_name AS "adminName",
                i.country_code AS "countryCode", i.latitude, i.longitude, i.created_at AS "createdAt", i.modified_at AS "modifiedAt",
                i.seller_id AS "sellerId", u.username, u.created_at AS "sellerSince", u.avatar_key AS "avatarKey",
                coalesce((SELECT json_agg(json_build_object('key', p.key, 'width', p.width, 'height', p.height,
                                                            'placeholder', p.placeholder) ORDER BY p.position)
                            FROM photos p WHERE p.item_id = i.id AND p.state = 'ready'), '[]') AS photos
           FROM items i JOIN categories c ON c.id = i.category_id JOIN users u ON u.id = i.seller_id
          WHERE i.id = $1::bigint`,
};
const descriptions = {
  name: 'items_descriptions',
  text: `SELECT id, description FROM items WHERE id = ANY($1::bigint[]) AND description IS NOT NULL`,
};
const sitemap = {
  name: 'items_sitemap',
  text: `SELECT id, title, modified_at AS "modifiedAt" FROM items
          WHERE id > $1::bigint AND state IN ('available', 'reserved') ORDER BY id LIMIT $2`,
};

/** Reads items as the public may see them. */
@Injectable()
export class ItemsRepository {
  private readonly itemSearch: ItemSearchRepository;

  constructor(private readonly dataSource: DataSource) {
    this.itemSearch = new ItemSearchRepository(dataSource);
  }

  /** An item's page, also when it is sold or expired; `'removed'` where there was one; undefined where there never was. */
  async findPublic(id: number): Promise<ItemDetails | 'removed' | undefined> {
    if (!isId(id)) return undefined;
    const [record] = await runPrepared<ItemDetailsRecord>(this.dataSource, details, [id]);
    if (!record) return undefined;
    return record.state === 'removed' ? 'removed' : toItemDetails(record);
  }

  /** What the sellers of these items wrote about them, by id; no entry where they wrote nothing. */
  async descriptions(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await runPrepared<{ id: number; description: string }>(
      this.dataSource,
      descriptions,
      [ids],
    );
    return new Map(rows.map(({ id, description }) => [Number(id), description]));
  }

  /** Listed items in order of id, from the one after `afterId`. */
  forSitemap(
    afterId: number,
    limit: number,
  ): Promise<{ id: number; title: string; modifiedAt: Date }[]> {
    return runPrepared(this.dataSource, sitemap, [afterId, limit]);
  }

  /** @throws InvalidCursorError when `after` is not a cursor of this search */
  search(search: ItemSearch): Promise<ItemPage> {
    return this.itemSearch.search(search);
  }

  /** How many items a search finds; stops counting at `cap`. */
  count(search: Omit<ItemSearch, 'limit' | 'after' | 'sort'>, cap?: number): Promise<number> {
    return this.itemSearch.count(search, cap);
  }

  /** Listed items of the same category, nearest to `near` first, without the item itself. */
  similar(id: number, near: Point, limit: number): Promise<ItemCardRow[]> {
    return this.itemSearch.similar(id, near, limit);
  }
}
