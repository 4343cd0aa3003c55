import { createSyntheticItems } from '../../test/item-search/synthetic-items.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
}, 120_000);
afterAll(() => database?.close());

it('knows the frequent words of a filled market as soon as it is migrated', async () => {
  const { dataSource } = database;
  const before = migrations.findIndex(({ name }) => name === '0007-search-at-scale');
  await migrate(dataSource, { migrations: migrations.slice(0, before) });
  await createSyntheticItems(dataSource, 600);
  await migrate(dataSource, { migrations });
  const words = await dataSource.query<{ word: string; share: number }[]>(
    `SELECT word, share FROM search_words WHERE word IN ('kettlebel', 'kettlebell', '#c1') ORDER BY word`,
  );
  expect(words).toHaveLength(2);
  expect(Math.min(...words.map(({ share }) => share))).toBeGreaterThan(0.1);
}, 120_000);
