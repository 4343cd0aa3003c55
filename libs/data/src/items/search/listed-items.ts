import type { ItemSort } from '../item.rows.js';
import type { Criteria } from './criteria.js';
import type { Position } from './cursor.js';
import { selectCards } from './item-cards.js';
import { distance, matchingItems, type Statement } from './matching-items.js';
import { Parameters } from './parameters.js';

export type ListSort = Exclude<ItemSort, 'nearest' | 'relevance'>;

interface Order {
  /** The cursor's key of `items i`. */
  key: string;
  by(table: string): string;
  after(key: string, id: string): string;
}

const time = (key: string) =>
  `timestamptz 'epoch' + ${key}::double precision * interval '1 microsecond'`;

const orders: Record<ListSort, Order> = {
  newest: {
    key: '(extract(epoch FROM i.created_at) * 1000000)::bigint',
    by: (table) => `${table}.created_at DESC, ${table}.id DESC`,
    after: (key, id) => `(i.created_at, i.id) < (${time(key)}, ${id})`,
  },
  'price-asc': {
    key: 'i.price_cents',
    by: (table) => `${table}.price_cents, ${table}.id DESC`,
    after: (key, id) => `i.price_cents >= ${key} AND (i.price_cents > ${key} OR i.id < ${id})`,
  },
  'price-desc': {
    key: 'i.price_cents',
    by: (table) => `${table}.price_cents DESC, ${table}.id DESC`,
    after: (key, id) => `(i.price_cents, i.id) < (${key}, ${id})`,
  },
};

/**
 * Finds cards by time or price, equal ones newest first. Prices are compared as numbers of cents, whatever their
 * currency: a list of one place is mostly of one currency, and rates would make the order change by itself.
 * @param titles only items that have all included words in their title, or only those that have not
 */
export function listedItems(
  criteria: Criteria,
  sort: ListSort,
  wanted: number,
  after: Position | undefined,
  titles?: 'with words' | 'without words',
): Statement {
  const parameters = new Parameters();
  const order = orders[sort];
  const conditions = [matchingItems(criteria, parameters)];
  if (titles) {
    conditions.push(titleCondition(criteria, parameters, titles === 'with words'));
  }
  if (after) {
    conditions.push(
      order.after(parameters.add(after.key, 'bigint'), parameters.add(after.id, 'bigint')),
    );
  }
  const found = `SELECT i.id, ${distance(criteria, parameters)} AS distance, ${order.key} AS key FROM items i
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.by('i')} LIMIT ${parameters.add(wanted, 'integer')}`;
  return { text: selectCards(found, order.by('i')), values: parameters.values };
}

function titleCondition({ included }: Criteria, parameters: Parameters, wanted: boolean): string {
  const words = parameters.add(included, 'text[]');
  const hasWords = `to_tsvector('pg_catalog.english', search_fold(i.title)) @@ item_exact_query(${words}, '{}')`;
  return wanted ? hasWords : `NOT ${hasWords}`;
}
