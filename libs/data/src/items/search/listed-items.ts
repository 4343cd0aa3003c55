import type { ItemSort } from '../item.rows.js';
import { spaceBox, spaceBoxText } from './boxes.js';
import type { Criteria } from './criteria.js';
import type { Position } from './cursor.js';
import { nearAt, selectCards } from './item-cards.js';
import type { Statement } from './matching-items.js';
import { Parameters } from './parameters.js';

export type ListSort = Exclude<ItemSort, 'nearest' | 'relevance'>;

const orders: Record<ListSort, string> = {
  newest: 'i.created_at DESC, i.id DESC',
  'price-asc': 'i.price_cents, i.id DESC',
  'price-desc': 'i.price_cents DESC, i.id DESC',
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
  titles: 'with' | 'without' | null = null,
): Statement {
  const parameters = new Parameters();
  const values = [
    parameters.add(sort, 'text'),
    parameters.add(titles, 'text'),
    parameters.add(wanted, 'integer'),
    ...listFilters(criteria, parameters),
    parameters.add(after?.key ?? null, 'bigint'),
    parameters.add(after?.id ?? null, 'bigint'),
  ];
  return {
    name: `items_${sort}`,
    text: selectCards({
      from: `search_listed(${values.join(', ')}) AS found CROSS JOIN (${nearAt(10)}) AS near`,
      distance: 'geodesic_metres(near.latitude, near.longitude, i.latitude, i.longitude)',
      key: 'found.key',
      order: orders[sort],
    }),
    values: parameters.values,
  };
}

/** What the functions that list items filter by, in their order; the seventh and eighth are the point. */
export function listFilters(criteria: Criteria, parameters: Parameters): string[] {
  const { box } = criteria;
  return [
    parameters.add(criteria.included, 'text[]'),
    parameters.add(criteria.excluded, 'text[]'),
    parameters.add(criteria.categoryId, 'integer'),
    parameters.add(criteria.conditions, 'text[]'),
    parameters.add(criteria.priceMinCents, 'bigint'),
    parameters.add(criteria.priceMaxCents, 'bigint'),
    parameters.add(criteria.near?.latitude ?? null, 'double precision'),
    parameters.add(criteria.near?.longitude ?? null, 'double precision'),
    parameters.add(criteria.beyondMetres, 'double precision'),
    parameters.add(criteria.radiusMetres, 'double precision'),
    parameters.add(box && [box.west, box.south, box.east, box.north], 'double precision[]'),
    parameters.add(box && spaceBoxText(spaceBox(box)), 'geometry'),
  ];
}
