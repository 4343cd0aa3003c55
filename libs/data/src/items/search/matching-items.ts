import type { ItemBox } from '../item.rows.js';
import { spaceBox, spaceBoxText } from './boxes.js';
import type { Criteria } from './criteria.js';
import type { Parameters } from './parameters.js';

export interface Statement {
  /** Of a statement whose plan is the same for all values: it is planned once a connection. */
  name?: string;
  text: string;
  values: unknown[];
}

/** The conditions (on `items i`) that an item of this search fulfils. */
export function matchingItems(criteria: Criteria, parameters: Parameters): string {
  const { included, categoryId, priceMinCents, priceMaxCents } = criteria;
  const conditions = [`i.state IN ('available', 'reserved')`];
  if (criteria.hasText) {
    const terms = [parameters.add(included, 'text[]'), parameters.add(criteria.excluded, 'text[]')];
    conditions.push(`i.search_vector @@ item_exact_query(${terms.join(', ')})`);
  }
  if (categoryId !== null) {
    conditions.push(`i.category_id = ${parameters.add(categoryId, 'integer')}`);
  }
  if (criteria.radiusMetres !== null && (included.length > 0 || categoryId !== null)) {
    // What the index by position can check on the way, so that a crowded circle is not read whole.
    const filters = [
      parameters.add(included, 'text[]'),
      parameters.add(categoryId, 'integer'),
      'NULL, NULL',
    ];
    conditions.push(`strip(i.search_vector) @@ item_index_query(${filters.join(', ')})`);
  }
  if (priceMinCents !== null) {
    conditions.push(`i.price_cents >= ${parameters.add(priceMinCents, 'bigint')}`);
  }
  if (priceMaxCents !== null) {
    conditions.push(`i.price_cents <= ${parameters.add(priceMaxCents, 'bigint')}`);
  }
  if (criteria.conditions) {
    conditions.push(`i.condition = ANY (${parameters.add(criteria.conditions, 'text[]')})`);
  }
  if (criteria.box) {
    conditions.push(...insideBox(criteria.box, parameters));
  }
  return [...conditions, ...ring(criteria, parameters)].join(' AND ');
}

/** The geodesic distance of `items i` from the search's point as SQL, null without one. */
export function distance({ near }: Criteria, parameters: Parameters): string {
  return near
    ? `geodesic_metres(${point(near, parameters)}, i.latitude, i.longitude)`
    : 'NULL::double precision';
}

/** The box in space is for the index; it holds a little more than the part of the surface. */
function insideBox(box: ItemBox, parameters: Parameters): string[] {
  const { west, south, east, north } = box;
  const area = parameters.add(spaceBoxText(spaceBox(box)), 'geometry');
  const edges = parameters.add([west, south, east, north], 'double precision[]');
  return [`i.search_position &&& ${area}`, `box_holds(${edges}, i.latitude, i.longitude)`];
}

/** The chord settles it for all items but the few whose distance is within a hair of the limit. */
function ring(criteria: Criteria, parameters: Parameters): string[] {
  const { near, radiusMetres, beyondMetres } = criteria;
  if (!near) {
    return [];
  }
  const origin = () => `search_position(${point(near, parameters)})`;
  const conditions: string[] = [];
  if (radiusMetres !== null) {
    const radius = parameters.add(radiusMetres, 'double precision');
    const chord = `(i.search_position <<->> ${origin()})`;
    conditions.push(
      `i.search_position &&& search_box(${origin()}, longest_chord(${radius}))`,
      `(${chord} < shortest_chord(${radius})
        OR (${chord} <= longest_chord(${radius}) AND ${distance(criteria, parameters)} <= ${radius}))`,
    );
  }
  if (beyondMetres !== null) {
    const beyond = parameters.add(beyondMetres, 'double precision');
    const chord = `(i.search_position <<->> ${origin()})`;
    conditions.push(
      `(${chord} > longest_chord(${beyond})
        OR (${chord} >= shortest_chord(${beyond}) AND ${distance(criteria, parameters)} > ${beyond}))`,
    );
  }
  return conditions;
}

function point(
  { latitude, longitude }: NonNullable<Criteria['near']>,
  parameters: Parameters,
): string {
  return `${parameters.add(latitude, 'double precision')}, ${parameters.add(longitude, 'double precision')}`;
}
