import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';
import { searchAtScale } from './0007-search-at-scale.js';

jest.setTimeout(120_000);

const items = 10_000;
const batch = 1_000;
const writers = 8;
const insert = `INSERT INTO items (condition, title, description, price_cents, currency, category_id, seller_id, place_name,
    country_code, latitude, longitude)
  SELECT 'good', 'Road bike ' || n, 'With lights', n, 'EUR', 1, 1, 'Madrid', 'ES', n % 90, n % 179`;

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

/** Inserts one item after the other until it is told to stop. */
async function write(dataSource: DataSource, isOver: () => boolean) {
  const result = { written: 0, failures: [] as unknown[], slowestMs: 0 };
  while (!isOver()) {
    const start = performance.now();
    await dataSource
      .query(`${insert} FROM (SELECT $1::integer AS n) AS one`, [1_000_000 + result.written])
      .then(
        () => (result.written += 1),
        (error: unknown) => result.failures.push(error),
      );
    result.slowestMs = Math.max(result.slowestMs, performance.now() - start);
  }
  return result;
}

itOnRealServer('brings the search indexes to a table that members write to', async () => {
  const { dataSource } = database;
  await dataSource.query('DROP SCHEMA public CASCADE');
  await dataSource.query('CREATE SCHEMA public');
  await migrate(dataSource, {
    migrations: migrations.slice(0, migrations.indexOf(searchAtScale)),
  });
  await dataSource.query(`INSERT INTO users (id, username) VALUES (1, 'seller')`);
  await dataSource.query(
    `INSERT INTO categories (id, name, slug, position) VALUES (1, 'cycling', 'cycling', 1)`,
  );
  for (let first = 1; first < items; first += batch)
    await dataSource.query(`${insert} FROM generate_series($1::integer, $2::integer) AS n`, [
      first,
      first + batch - 1,
    ]);

  const others = await createDataSource({
    url: database.url,
    poolSize: writers,
    statementTimeoutMs: 20_000,
  }).initialize();
  let isOver = false;
  const writing = Promise.all(Array.from({ length: writers }, () => write(others, () => isOver)));
  try {
    await migrate(dataSource);
  } finally {
    isOver = true;
    await writing.finally(() => others.destroy());
  }
  const results = await writing;
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  const written = results.reduce((sum, each) => sum + each.written, 0);
  expect(written).toBeGreaterThan(writers);
  console.info(
    `${written} items written meanwhile, the slowest in ${Math.round(Math.max(...results.map(({ slowestMs }) => slowestMs)))} ms`,
  );

  // Nothing is missing of what was there before, came meanwhile, or comes now.
  const [counts] = await dataSource.query(
    `SELECT (SELECT count(*) FROM items) AS items,
       (SELECT count(*) FROM pg_index WHERE indrelid = 'items'::regclass AND NOT indisvalid) AS broken,
       (SELECT count(*) FROM (SELECT latitude, longitude FROM items EXCEPT SELECT latitude, longitude FROM item_points) m) AS missing`,
  );
  expect(counts).toEqual({ items: items + written, broken: 0, missing: 0 });
});
