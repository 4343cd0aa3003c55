import type { Criteria } from './criteria.js';
import type { Position } from './cursor.js';
import { selectCards } from './item-cards.js';
import { distance, matchingItems, type Statement } from './matching-items.js';
import { Parameters } from './parameters.js';

/** Finds the cards nearest to `criteria.near`, of equally near ones the newest (greatest id) first. */
export function nearestItems(
  criteria: Criteria,
  wanted: number,
  after: Position | undefined,
): Statement {
  if (criteria.conditions || criteria.box) {
    return sortedByDistance(criteria, wanted, after);
  }
  const parameters = new Parameters();
  const values = [
    parameters.add(criteria.near?.latitude, 'double precision'),
    parameters.add(criteria.near?.longitude, 'double precision'),
    parameters.add(wanted, 'integer'),
    parameters.add(criteria.included, 'text[]'),
    parameters.add(criteria.excluded, 'text[]'),
    parameters.add(criteria.categoryId, 'integer'),
    parameters.add(criteria.priceMinCents, 'bigint'),
    parameters.add(criteria.priceMaxCents, 'bigint'),
    parameters.add(criteria.beyondMetres, 'double precision'),
    parameters.add(criteria.radiusMetres, 'double precision'),
    parameters.add(after?.key ?? null, 'double precision'),
    parameters.add(after?.id ?? null, 'bigint'),
  ];
  const found = `SELECT n.id, n.distance, n.distance AS key FROM items_nearest(${values.join(', ')}) AS n`;
  return { text: selectCards(found, 'found.distance, found.id DESC'), values: parameters.values };
}

/** Sorts all that match: for filters that the index by position does not know. */
function sortedByDistance(
  criteria: Criteria,
  wanted: number,
  after: Position | undefined,
): Statement {
  const parameters = new Parameters();
  const matching = `SELECT i.id, ${distance(criteria, parameters)} AS distance FROM items i
    WHERE ${matchingItems(criteria, parameters)}`;
  const conditions: string[] = [];
  if (after) {
    const key = parameters.add(after.key, 'double precision');
    const id = parameters.add(after.id, 'bigint');
    conditions.push(`WHERE m.distance > ${key} OR (m.distance = ${key} AND m.id < ${id})`);
  }
  const found = `SELECT m.id, m.distance, m.distance AS key FROM (${matching}) AS m ${conditions.join('')}
    ORDER BY m.distance, m.id DESC LIMIT ${parameters.add(wanted, 'integer')}`;
  return { text: selectCards(found, 'found.distance, found.id DESC'), values: parameters.values };
}
