const orders = {
  nearest: 'distance, id DESC',
  newest: 'created_at DESC, id DESC',
  'price-asc': 'price_cents, id DESC',
  'price-desc': 'price_cents DESC, id DESC',
};

/**
 * Checks a page against a search that uses no index: every row is read, every distance is computed.
 * @param items the page's cards
 * @returns a text that says how they differ, or undefined
 */
export async function compareWithBruteForce({ plain }, search, page, items) {
  const found = items.map(({ id }) => id);
  const expected = await bruteForce(plain, search, page, found);
  return found.join() === expected.join()
    ? undefined
    : `${JSON.stringify(search)} page ${page}: found ${found.join(' ')}, expected ${expected.join(' ')}`;
}

async function bruteForce(plain, search, page, found) {
  const values = [];
  const add = (value, type) => `$${values.push(value)}::${type}`;
  const { near, text, categoryId, conditions, priceMinCents, priceMaxCents, radiusMetres, sort } =
    search;
  const point = (latitude, longitude) =>
    `ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4326)::geography`;
  const distance = near
    ? `ST_Distance(${point(add(near.latitude, 'float8'), add(near.longitude, 'float8'))}, ${point('latitude', 'longitude')}, true)`
    : '0';
  const words =
    text && `search_vector @@ item_exact_query(${add(text.split(' '), 'text[]')}, '{}')`;
  const tests = [
    `state IN ('available', 'reserved')`,
    words,
    categoryId && `category_id = ${add(categoryId, 'integer')}`,
    conditions && `condition = ANY (${add(conditions, 'text[]')})`,
    priceMinCents && `price_cents >= ${add(priceMinCents, 'bigint')}`,
    priceMaxCents && `price_cents <= ${add(priceMaxCents, 'bigint')}`,
  ].filter(Boolean);
  const matching = `SELECT id, created_at, price_cents, ${distance} AS distance FROM items WHERE ${tests.join(' AND ')}`;
  const within = radiusMetres ? `WHERE distance <= ${add(radiusMetres, 'float8')}` : '';
  const order = orders[sort];
  // What best matches is a matter of taste; that all of it matches, and as much as there is, is not.
  const end = order
    ? `ORDER BY ${order} LIMIT ${search.limit} OFFSET ${(page - 1) * search.limit}`
    : `ORDER BY array_position(${add(found, 'bigint[]')}, id), id DESC LIMIT ${search.limit}`;
  await plain('BEGIN');
  try {
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
      await plain(`SET LOCAL enable_${way} = off`);
    const rows = await plain(`SELECT id FROM (${matching}) AS matching ${within} ${end}`, values);
    return rows.map(({ id }) => Number(id));
  } finally {
    await plain('ROLLBACK');
  }
}
