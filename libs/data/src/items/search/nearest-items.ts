import { spaceBox, spaceBoxText } from './boxes.js';
import type { Criteria } from './criteria.js';
import type { Position } from './cursor.js';
import { selectCards } from './item-cards.js';
import type { Statement } from './matching-items.js';
import { Parameters } from './parameters.js';

/** Finds the cards nearest to `criteria.near`, of equally near ones the newest (greatest id) first. */
export function nearestItems(
  criteria: Criteria,
  wanted: number,
  after: Position | undefined,
): Statement {
  const parameters = new Parameters();
  const { box } = criteria;
  const values = [
    parameters.add(criteria.near?.latitude, 'double precision'),
    parameters.add(criteria.near?.longitude, 'double precision'),
    parameters.add(wanted, 'integer'),
    parameters.add(criteria.included, 'text[]'),
    parameters.add(criteria.excluded, 'text[]'),
    parameters.add(criteria.categoryId, 'integer'),
    parameters.add(criteria.conditions, 'text[]'),
    parameters.add(criteria.priceMinCents, 'bigint'),
    parameters.add(criteria.priceMaxCents, 'bigint'),
    parameters.add(criteria.beyondMetres, 'double precision'),
    parameters.add(criteria.radiusMetres, 'double precision'),
    parameters.add(box && [box.west, box.south, box.east, box.north], 'double precision[]'),
    parameters.add(box && spaceBoxText(spaceBox(box)), 'geometry'),
    parameters.add(after?.key ?? null, 'double precision'),
    parameters.add(after?.id ?? null, 'bigint'),
  ];
  return {
    name: 'items_nearest',
    text: selectCards({
      from: `search_nearest(${values.join(', ')}) AS found`,
      distance: 'found.distance',
      key: 'found.distance',
      order: 'found.distance, found.id DESC',
    }),
    values: parameters.values,
  };
}
