import type { DataSource } from 'typeorm';
import { createDataSource } from '../../database/data-source.js';
import {
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';
import type { ItemSort } from '../item.rows.js';
import { ItemSearchRepository } from './item-search.repository.js';

jest.setTimeout(60_000);

let database: TestDatabase | undefined;
let connection: DataSource | undefined;
// The embedded database's connections share one session, so nothing is prepared there.
beforeAll(async () => {
  if (!realServer()) return;
  database = await createTestDatabase();
  await createSyntheticItems(database.dataSource, 300);
  const { url } = database;
  const settings = { url, poolSize: 1, applicationName: 'tradyfit-test' };
  connection = await createDataSource(settings).initialize();
}, 120_000);
afterAll(async () => {
  await connection?.destroy();
  await database?.close();
});

const point = { latitude: 45.7485, longitude: 4.8467 };

const statements: [ItemSort, string][] = [
  ['nearest', 'items_nearest'],
  ['newest', 'items_newest'],
  ['price-asc', 'items_price-asc'],
  ['price-desc', 'items_price-desc'],
];
for (const [sort, name] of statements)
  itOnRealServer(`plans ${sort} once a connection`, async () => {
    const searches = new ItemSearchRepository(connection!);
    for (let page = 1; page <= 9; page += 1) {
      const near = sort === 'nearest' || page % 2 === 0 ? { near: point } : {};
      await searches.search({ sort, limit: 20, categoryId: (page % 3) + 1, ...near });
    }
    const [plans] = await connection!.query<{ once: number; anew: number }[]>(
      `SELECT generic_plans::integer AS once, custom_plans::integer AS anew FROM pg_prepared_statements WHERE name = $1`,
      [name],
    );
    // PostgreSQL tries the first five times what planning for the values would bring.
    expect(plans).toEqual({ once: 4, anew: 5 });
  });
