import { type Criteria, readCriteria } from '../search/criteria.js';
import { matchingItems, type Statement } from '../search/matching-items.js';
import { Parameters } from '../search/parameters.js';
import { type Bucket, priceBands } from './facets.js';

/**
 * Reads at most `most` items of the base and counts them by bucket; `read` tells how many there were.
 *
 * @param own the filters that each facet lifts
 */
export function countRead(base: Criteria, own: Criteria, most: number): Statement {
  const parameters = new Parameters();
  const matching = matchingItems(base, parameters);
  const limit = parameters.add(most, 'integer');
  const starts = parameters.add(
    priceBands.map(({ fromCents }) => fromCents),
    'bigint[]',
  );
  const { category, condition, price } = ownConditions(own, parameters);
  return {
    text: `WITH read AS MATERIALIZED (
      SELECT i.category_id, i.condition, i.price_cents FROM items i WHERE ${matching} LIMIT ${limit}),
    fitting AS MATERIALIZED (
      SELECT category_id, condition, width_bucket(price_cents, ${starts}) - 1 AS band,
        ${category} AS in_category, ${condition} AS in_condition, ${price} AS in_price FROM read)
    SELECT 'read' AS key, count(*)::integer AS count FROM read
    UNION ALL
    SELECT 'total', count(*)::integer FROM fitting WHERE in_category AND in_condition AND in_price
    UNION ALL
    SELECT 'category ' || category_id, count(*)::integer FROM fitting WHERE in_condition AND in_price GROUP BY category_id
    UNION ALL
    SELECT 'condition ' || condition, count(*)::integer FROM fitting WHERE in_category AND in_price GROUP BY condition
    UNION ALL
    SELECT 'price ' || band, count(*)::integer FROM fitting WHERE in_category AND in_condition GROUP BY band`,
    values: parameters.values,
  };
}

function ownConditions(own: Criteria, parameters: Parameters) {
  const { categoryId, conditions, priceMinCents, priceMaxCents } = own;
  const all = (...parts: (string | false)[]) => parts.filter(Boolean).join(' AND ') || 'true';
  return {
    category: all(categoryId !== null && `category_id = ${parameters.add(categoryId, 'integer')}`),
    condition: all(
      conditions !== null && `condition = ANY (${parameters.add(conditions, 'text[]')})`,
    ),
    price: all(
      priceMinCents !== null && `price_cents >= ${parameters.add(priceMinCents, 'bigint')}`,
      priceMaxCents !== null && `price_cents <= ${parameters.add(priceMaxCents, 'bigint')}`,
    ),
  };
}

/** Counts each bucket on its own, to `most`. */
export function countEach(buckets: readonly Bucket[], most: number): Statement {
  const parameters = new Parameters();
  const counts = buckets.flatMap(({ key, filters }) => {
    const criteria = readCriteria(filters);
    if (!criteria) return [];
    const name = parameters.add(key, 'text');
    const matching = [matchingItems(criteria, parameters), ...bucketWords(criteria, parameters)];
    const limit = parameters.add(most, 'integer');
    return [
      `SELECT ${name} AS key, (SELECT count(*) FROM (
         SELECT FROM items i WHERE ${matching.join(' AND ')} LIMIT ${limit}) AS matching)::integer AS count`,
    ];
  });
  return { text: counts.join('\nUNION ALL\n'), values: parameters.values };
}

/** Category and price band are words of the word index too: it leaves out what is in another one without reading it. */
function bucketWords(criteria: Criteria, parameters: Parameters): string[] {
  const { included, categoryId, priceMinCents, priceMaxCents } = criteria;
  if (included.length === 0) return [];
  const values = [
    parameters.add(included, 'text[]'),
    parameters.add(categoryId, 'integer'),
    parameters.add(priceMinCents, 'bigint'),
    parameters.add(priceMaxCents, 'bigint'),
  ];
  return [`i.search_vector @@ item_index_query(${values.join(', ')})`];
}
