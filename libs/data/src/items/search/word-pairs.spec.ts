import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';
import { readCriteria } from './criteria.js';
import { nearestItems } from './nearest-items.js';
import { refreshSearchStatistics } from './refresh-search-statistics.js';

jest.setTimeout(60_000);

const MARKET = 2_000;
let database: TestDatabase;

// Nine in ten items are of yellow metal, every second of them is heavy; no other word is in so many.
beforeAll(async () => {
  database = await createTestDatabase();
  await createSyntheticItems(database.dataSource, MARKET);
  await database.dataSource.query(
    `UPDATE items SET state = 'available', description = 'as it is', category_id = 1,
       title = CASE WHEN id % 10 > 0 THEN 'yellow metal thing' ELSE 'thing' END || CASE WHEN id % 2 = 0 THEN ' heavy' ELSE '' END`,
  );
  // Entries of what the items were before would count.
  await database.dataSource.query('VACUUM items');
  await refreshSearchStatistics(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const query = <Row>(text: string, values: unknown[] = []) =>
  database.dataSource.query<Row[]>(text, values);

async function pairs(): Promise<Record<string, number>> {
  const rows = await query<{ pair: string; share: number }>(
    `SELECT first || ' ' || second AS pair, share FROM search_word_pairs ORDER BY first, second`,
  );
  return Object.fromEntries(rows.map(({ pair, share }) => [pair, Math.round(share * 100) / 100]));
}

async function share(...words: string[]): Promise<number> {
  const [row] = await query<{ share: number }>('SELECT words_share($1) AS share', [words]);
  return row!.share;
}

it('counts pairs of which more items have both than are read by words', async () => {
  expect(await pairs()).toEqual({
    '#c1 metal': 0.9,
    '#c1 thing': 1,
    '#c1 yellow': 0.9,
    'metal thing': 0.9,
    'metal yellow': 0.9,
    'thing yellow': 0.9,
  });
});

it('expects of several words as many as have met, not as chance would have it', async () => {
  expect(await share('yellow', 'metal')).toBeCloseTo(0.9, 2);
  expect(await share('#c1', 'thing', 'yellow', 'metal')).toBeCloseTo(0.9, 2);
});

it('takes words that have not met for rare together', async () => {
  expect(await share('yellow', 'heavi')).toBeCloseTo(500 / MARKET, 2);
  expect(await share('yellow', 'unheard')).toBeLessThan(1e-6);
  expect(await share('heavi')).toBeCloseTo(0.5, 2);
  expect(await share()).toBe(1);
});

/** How many entries of the index of words a search reads. */
function entriesRead(text: string): Promise<number> {
  const near = { latitude: 45.7485, longitude: 4.8467 };
  const statement = nearestItems(readCriteria({ text, near })!, 20, undefined);
  return database.dataSource.transaction(async (manager) => {
    const read = async () => {
      const [row] = await manager.query<{ read: number }[]>(
        `SELECT pg_stat_get_xact_tuples_returned('items_words'::regclass)::integer AS read`,
      );
      return row!.read;
    };
    const before = await read();
    expect(await manager.query<unknown[]>(statement.text, statement.values)).toHaveLength(20);
    return (await read()) - before;
  });
}

it('tries the index of words only where words seldom meet', async () => {
  expect(await entriesRead('yellow metal')).toBe(0);
  expect(await entriesRead('yellow heavy')).toBeGreaterThan(500);
});

it('forgets what no longer meets, and leaves what is still much the same', async () => {
  const version = () => query(`SELECT xmin FROM search_word_pairs WHERE first = '#c1'`);
  const before = await version();
  await query(`UPDATE items SET title = 'yellow thing' WHERE id % 20 > 0 AND title LIKE '%metal%'`);
  await refreshSearchStatistics(database.dataSource);
  expect(Object.keys(await pairs())).toEqual(['#c1 thing', '#c1 yellow', 'thing yellow']);
  const after = await version();
  expect(before).toEqual(expect.arrayContaining(after));
  expect(after).toHaveLength(2);
});
