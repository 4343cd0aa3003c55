import {
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';
import { readCriteria } from './criteria.js';
import { listedItems, type ListSort } from './listed-items.js';
import { refreshSearchStatistics } from './refresh-search-statistics.js';

jest.setTimeout(60_000);

// Fewer than some four thousand are never walked; the embedded database takes long to fill so many.
const MARKET = 4_400;
let database: TestDatabase | undefined;

// Every second item is yellow, the others are crimson; three of the oldest and dearest are both.
beforeAll(async () => {
  if (!realServer()) return;
  database = await createTestDatabase();
  await createSyntheticItems(database.dataSource, MARKET);
  await database.dataSource.query(
    `UPDATE items SET state = 'available', condition = 'good', price_cents = 1000 + id, created_at = now() - id * interval '1 minute',
       title = CASE id % 2 WHEN 0 THEN 'yellow things' ELSE 'crimson things' END, description = 'as they are';
     UPDATE items SET title = 'yellow and crimson things', condition = 'new', created_at = '2001-01-01', price_cents = 900000 + id
       WHERE id IN (1000, 2000, 3000)`,
  );
  // Entries of what the items were before would be passed as well.
  await database.dataSource.query('VACUUM items');
  await refreshSearchStatistics(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

/** What a list finds, and how many entries of the index of its order it passes. */
async function list(
  sort: ListSort,
  words: string,
  after?: { key: number; id: number },
): Promise<{ ids: number[]; passed: number }> {
  const { text, values } = listedItems(readCriteria({ text: words })!, sort, 20, after);
  return database!.dataSource.transaction(async (manager) => {
    const passed = async () => {
      const [counted] = await manager.query<{ passed: number }[]>(
        `SELECT sum(pg_stat_get_xact_tuples_returned(name::regclass))::integer AS passed
           FROM unnest(ARRAY['items_newest', 'items_price']) AS name`,
      );
      return counted!.passed;
    };
    const before = await passed();
    const rows = await manager.query<{ id: number }[]>(text, values);
    return { ids: rows.map(({ id }) => id), passed: (await passed()) - before };
  });
}

for (const sort of ['newest', 'price-desc'] as const)
  itOnRealServer(`finds what few have by ${sort} without a walk to the end`, async () => {
    const { ids, passed } = await list(sort, 'yellow crimson');
    expect(ids).toEqual([3000, 2000, 1000]);
    expect(passed).toBeLessThan(MARKET * 0.6);
  });

itOnRealServer('goes on after the first of them', async () => {
  const { ids } = await list('price-desc', 'yellow crimson', { key: 903_000, id: 3000 });
  expect(ids).toEqual([2000, 1000]);
});

itOnRealServer('walks no farther than a page needs where words meet often', async () => {
  const { ids, passed } = await list('newest', 'yellow things');
  expect(ids).toHaveLength(20);
  expect(passed).toBeLessThan(100);
});

itOnRealServer('finds nothing where words never meet', async () => {
  expect((await list('price-asc', 'yellow crimson -things')).ids).toEqual([]);
});
