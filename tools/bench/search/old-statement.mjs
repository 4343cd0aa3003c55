const orders = {
  nearest: ({ point }) => `location <-> ${point}`,
  newest: () => 'timestamp DESC',
  'price-asc': () => 'price',
  'price-desc': () => 'price DESC',
};
/** Degrees of its point for metres: it knew no others. */
const metresOfADegree = 111_320;

/**
 * What the old application would have asked for this search: every word with prefix matching, distances in degrees, whole
 * rows, twenty at a time. It knew neither price nor radius nor further pages; those are its way carried on. Items had no condition.
 */
export function oldStatement(search, page) {
  const { text, near, sort, categoryId, priceMinCents, priceMaxCents, radiusMetres } = search;
  const values = [];
  const add = (value) => `$${values.push(value)}`;
  const point =
    near && `ST_SetSRID(ST_MakePoint(${add(near.longitude)}, ${add(near.latitude)}), 4326)`;
  const conditions = [
    text &&
      `search_vector @@ to_tsquery('pg_catalog.english', ${add(
        text
          .split(' ')
          .map((word) => `${word}:*`)
          .join(' & '),
      )})`,
    categoryId && `category_id = ${add(categoryId)}`,
    priceMinCents && `price >= ${add(priceMinCents / 100)}::numeric`,
    priceMaxCents && `price <= ${add(priceMaxCents / 100)}::numeric`,
    radiusMetres && `ST_DWithin(location, ${point}, ${add(radiusMetres / metresOfADegree)})`,
  ].filter(Boolean);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const order = (orders[sort] ?? orders.newest)({ point });
  return {
    text: `SELECT * FROM old_app.items ${where} ORDER BY ${order} LIMIT 20 OFFSET ${(page - 1) * 20}`,
    values,
  };
}
