import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';
import { type ItemFilters, readCriteria } from './criteria.js';
import { nearestItems } from './nearest-items.js';
import { refreshSearchStatistics } from './refresh-search-statistics.js';

jest.setTimeout(60_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createSyntheticItems(database.dataSource, 1_200);
  await database.dataSource.query(
    `UPDATE items SET price_cents = 900000 + id WHERE id IN (100, 200, 300);
     UPDATE items SET category_id = 1 WHERE id = 100; UPDATE items SET category_id = 2 WHERE id IN (200, 300);
     UPDATE items SET condition = 'good' WHERE condition = 'new' AND id <> 400`,
  );
  await refreshSearchStatistics(database.dataSource);
}, 120_000);
afterAll(() => database.close());

/** How many entries of the indexes by distance a search passes; the counters are those of one transaction. */
async function passedBy(filters: ItemFilters): Promise<{ found: number; passed: number }> {
  const near = { latitude: 45.7485, longitude: 4.8467 };
  const { text, values } = nearestItems(readCriteria({ near, ...filters })!, 20, undefined);
  return database.dataSource.transaction(async (manager) => {
    const rows = await manager.query<unknown[]>(text, values);
    const [counted] = await manager.query<{ passed: number }[]>(
      `SELECT sum(pg_stat_get_xact_tuples_returned(name::regclass))::integer AS passed
         FROM unnest(ARRAY['items_nearest', 'items_category_nearest', 'items_plane', 'items_category_plane']) AS name`,
    );
    return { found: rows.length, passed: counted!.passed };
  });
}

it.each<[string, ItemFilters, number]>([
  ['a price that few have', { priceMinCents: 900_000 }, 3],
  ['a price that nobody asks', { priceMinCents: 5_000_000 }, 0],
  ['a price that few have in a category', { priceMinCents: 900_000, categoryId: 1 }, 1],
  ['a condition that few have', { conditions: ['new'] }, 1],
  ['a condition that few have, and a price', { conditions: ['new'], priceMinCents: 0 }, 1],
])('passes no item by distance for %s', async (_name, filters, found) => {
  expect(await passedBy(filters)).toEqual({ found, passed: 0 });
});

it('walks by distance where many fit', async () => {
  const { found, passed } = await passedBy({ priceMinCents: 500 });
  expect(found).toBe(20);
  expect(passed).toBeGreaterThanOrEqual(20);
});
