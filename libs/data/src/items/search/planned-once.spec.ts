import type { DataSource } from 'typeorm';
import { createDataSource } from '../../database/data-source.js';
import {
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';
import type { ItemSearch, ItemSort } from '../item.rows.js';
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

const box = { west: 4, south: 45, east: 5, north: 46 };
const inPlace = { text: 'kettlebell', box };
const statements: [string, Partial<ItemSearch> & { sort: ItemSort }][] = [
  ['items_nearest', { sort: 'nearest' }],
  ['items_newest', { sort: 'newest' }],
  ['items_price-asc', { sort: 'price-asc' }],
  ['items_price-desc', { sort: 'price-desc' }],
  ['items_in_place_newest', { sort: 'newest', ...inPlace }],
  ['items_in_place_price-asc', { sort: 'price-asc', ...inPlace }],
  ['items_in_place_price-desc', { sort: 'price-desc', ...inPlace }],
  ['items_in_place_relevance', { sort: 'relevance', ...inPlace }],
];
for (const [name, search] of statements)
  itOnRealServer(`plans ${name} once a connection`, async () => {
    const searches = new ItemSearchRepository(connection!);
    for (let page = 1; page <= 9; page += 1) {
      const near = search.sort === 'nearest' || page % 2 === 0 ? { near: point } : {};
      await searches.search({ ...search, limit: 20, categoryId: (page % 3) + 1, ...near });
    }
    const [plans] = await connection!.query<{ once: number; anew: number }[]>(
      `SELECT generic_plans::integer AS once, custom_plans::integer AS anew FROM pg_prepared_statements WHERE name = $1`,
      [name],
    );
    // PostgreSQL tries the first five times what planning for the values would bring.
    expect(plans).toEqual({ once: 4, anew: 5 });
  });
