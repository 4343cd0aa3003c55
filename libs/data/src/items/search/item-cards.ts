import type { ItemCardRow, ItemCondition, ItemState } from '../item.rows.js';

/** A row of the statements that `selectCards` makes. */
export interface CardRecord {
  id: number;
  title: string;
  priceCents: number;
  currency: string;
  state: ItemState;
  condition: ItemCondition;
  placeName: string;
  adminCode: string;
  countryCode: string;
  createdMicros: number;
  modifiedMicros: number;
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  coverKey: string | null;
  coverWidth: number;
  coverHeight: number;
  coverPlaceholder: string;
  distance: number | null;
  key: number;
  /** Whether the title has all words, where the statement tells. */
  inTitle: boolean | null;
}

interface Found {
  /** What gives `found.id`, and whatever the expressions name beside it and `i` (items). */
  from: string;
  /** Metres, or null. */
  distance: string;
  key: string;
  inTitle?: string;
  order: string;
}

/**
 * Completes a statement that finds items to one that gives their cards. Times go as microseconds since 1970: reading them as text
 * costs a tenth of a page's time.
 */
export function selectCards({ from, distance, key, inTitle = 'NULL', order }: Found): string {
  return `SELECT i.id, i.title, i.price_cents AS "priceCents", i.currency, i.state, i.condition,
    i.place_name AS "placeName", i.admin_code AS "adminCode", i.country_code AS "countryCode",
    ${micros('i.created_at')} AS "createdMicros", ${micros('i.modified_at')} AS "modifiedMicros",
    c.id AS "categoryId", c.name AS "categoryName", c.slug AS "categorySlug",
    cover.key AS "coverKey", cover.width AS "coverWidth", cover.height AS "coverHeight",
    cover.placeholder AS "coverPlaceholder", ${distance} AS distance, ${key} AS key, ${inTitle} AS "inTitle"
  FROM ${from}
  JOIN items i ON i.id = found.id
  JOIN categories c ON c.id = i.category_id
  LEFT JOIN LATERAL (
    SELECT p.key, p.width, p.height, p.placeholder FROM photos p
    WHERE p.item_id = i.id AND p.state = 'ready' ORDER BY p.position LIMIT 1) AS cover ON true
  ORDER BY ${order}`;
}

/**
 * The point that the parameters from this one on are, as a FROM item with `latitude` and `longitude`. OFFSET keeps the planner from
 * putting nulls in their place: it would take the plan for those values to be better than the one for all, and plan anew each time,
 * which takes longer than the search.
 */
export function nearAt(parameter: number): string {
  return `SELECT $${parameter}::double precision AS latitude, $${parameter + 1}::double precision AS longitude OFFSET 0`;
}

const micros = (time: string) => `(date_part('epoch', ${time}) * 1000000)::bigint`;

/** The card of a row, with the distance where the search has a point. */
export function toCard(row: CardRecord): ItemCardRow {
  return {
    id: Number(row.id),
    title: row.title,
    priceCents: Number(row.priceCents),
    currency: row.currency,
    state: row.state,
    condition: row.condition,
    category: { id: row.categoryId, name: row.categoryName, slug: row.categorySlug },
    placeName: row.placeName,
    adminCode: row.adminCode,
    countryCode: row.countryCode,
    createdAt: new Date(row.createdMicros / 1000),
    modifiedAt: new Date(row.modifiedMicros / 1000),
    ...(row.distance === null ? {} : { distanceMetres: row.distance }),
    ...(row.coverKey === null
      ? {}
      : {
          cover: {
            key: row.coverKey,
            width: row.coverWidth,
            height: row.coverHeight,
            placeholder: row.coverPlaceholder,
          },
        }),
  };
}
