import type { Criteria } from './criteria.js';
import type { Position } from './cursor.js';
import { nearAt, selectCards } from './item-cards.js';
import { listFilters, type ListSort } from './listed-items.js';
import type { Statement } from './matching-items.js';
import { Parameters } from './parameters.js';

const orders: Record<ListSort | 'relevance', string> = {
  newest: 'found.key DESC, found.id DESC',
  'price-asc': 'found.key, found.id DESC',
  'price-desc': 'found.key DESC, found.id DESC',
  relevance: 'found.in_title DESC, found.key DESC, found.id DESC',
};

/** Whether `itemsInPlace` finds these: words within a circle or a box. */
export function isInPlace({ included, radiusMetres, box }: Criteria): boolean {
  return included.length > 0 && (radiusMetres !== null || box !== null);
}

/** Finds the cards of what has the words within a circle or a box; see `listedItems`. `inTitle` tells where the titles end. */
export function itemsInPlace(
  criteria: Criteria,
  sort: ListSort | 'relevance',
  wanted: number,
  after: Position | undefined,
): Statement {
  const parameters = new Parameters();
  const values = [
    parameters.add(sort, 'text'),
    parameters.add(wanted, 'integer'),
    ...listFilters(criteria, parameters),
    parameters.add(after ? !after.rest : null, 'boolean'),
    parameters.add(after?.key ?? null, 'bigint'),
    parameters.add(after?.id ?? null, 'bigint'),
  ];
  return {
    name: `items_in_place_${sort}`,
    text: selectCards({
      from: `search_in_place(${values.join(', ')}) AS found CROSS JOIN (${nearAt(9)}) AS near`,
      distance: 'geodesic_metres(near.latitude, near.longitude, i.latitude, i.longitude)',
      key: 'found.key',
      inTitle: 'found.in_title',
      order: orders[sort],
    }),
    values: parameters.values,
  };
}
