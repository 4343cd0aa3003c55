import { itemMaker } from './synthetic-items.mjs';

const batch = 5_000;

/** Fills an empty migrated database with `count` items, and a table of the plain way with the same ones. */
export async function fill(dataSource, count, { onProgress }) {
  const maker = itemMaker(7);
  await dataSource.query(
    `INSERT INTO users (id, username) VALUES (1, 'bench') ON CONFLICT DO NOTHING`,
  );
  const indexes = await dataSource.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = 'items' AND schemaname = current_schema() AND indexname <> 'items_pkey'`,
  );
  for (const { name } of indexes) await dataSource.query(`DROP INDEX ${name}`);
  for (let done = 0; done < count; done += batch) {
    const items = Array.from({ length: Math.min(batch, count - done) }, () => maker.item());
    const column = (key) => items.map((item) => item[key]);
    await dataSource.query(
      `INSERT INTO items (condition, title, description, price_cents, currency, category_id, seller_id, place_name,
         country_code, latitude, longitude, created_at)
       SELECT 'good', title, description, price, 'EUR', category, 1, 'Somewhere', 'XX', latitude, longitude,
         timestamptz '2026-11-01' - age * interval '1 second'
       FROM unnest($1::text[], $2::text[], $3::bigint[], $4::integer[], $5::float8[], $6::float8[], $7::integer[])
         AS new (title, description, price, category, latitude, longitude, age)`,
      ['title', 'description', 'price', 'category', 'latitude', 'longitude', 'age'].map(column),
    );
    onProgress(`${done + items.length} items`);
  }
  const seconds = {};
  for (const { name, definition } of indexes) {
    const start = Date.now();
    await dataSource.query(definition);
    seconds[name] = Math.round((Date.now() - start) / 100) / 10;
  }
  onProgress(`indexes, in seconds: ${JSON.stringify(seconds)}`);
  await dataSource.query(`CREATE TABLE plain_items AS
    SELECT id, price_cents, category_id, created_at,
      to_tsvector('pg_catalog.english', title || ' ' || description) AS words,
      ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geography AS location
    FROM items ORDER BY id`);
  await dataSource.query('ALTER TABLE plain_items ADD PRIMARY KEY (id)');
  await dataSource.query('CREATE INDEX ON plain_items USING gin (words)');
  await dataSource.query('CREATE INDEX ON plain_items USING gist (location)');
  await dataSource.query('CREATE INDEX ON plain_items (created_at DESC, id DESC)');
  await dataSource.query('CREATE INDEX ON plain_items (category_id, created_at DESC, id DESC)');
  await dataSource.query('VACUUM ANALYZE plain_items');
  await dataSource.query('VACUUM ANALYZE items');
}
