import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import { createSyntheticItems } from '../../../test/item-search/synthetic-items.js';

jest.setTimeout(60_000);

const RARE_WORDS = 100;
let database: TestDatabase;

// Each item says one of a hundred rare words.
beforeAll(async () => {
  database = await createTestDatabase();
  await createSyntheticItems(database.dataSource, 600);
  await database.dataSource.query(
    `UPDATE items SET state = 'available', description = 'zork' || id % ${RARE_WORDS};
     DELETE FROM search_words;
     INSERT INTO search_words (word, share, title_share)
       SELECT 'zork' || n, 0.01, 0 FROM generate_series(0, ${RARE_WORDS - 1}) AS n;
     INSERT INTO search_words (word, share, title_share) VALUES ('#c1', 0.01, 0), ('rarer', 0.001, 0), ('frequent', 0.5, 0)`,
  );
}, 120_000);
afterAll(() => database.close());

interface Measured {
  word: string;
  crowded: boolean;
  read: number | null;
}
const measure = async () => {
  await database.dataSource.query(
    `REINDEX INDEX items_nearest; ANALYZE items;
     UPDATE search_words SET pages_read = NULL; SELECT measure_crowded_words(5, 0.02)`,
  );
  return database.dataSource.query<Measured[]>(
    'SELECT word, is_crowded(word) AS crowded, pages_read AS read FROM search_words ORDER BY word',
  );
};

it('measures words that are neither too rare nor too frequent for it to matter', async () => {
  const measured = await measure();
  const left = measured.filter(({ read }) => read === null);
  expect(left.map(({ word }) => word)).toEqual(['#c1', 'frequent', 'rarer']);
  expect(left.filter(({ crowded }) => crowded)).toEqual([]);
  expect(measured).toHaveLength(RARE_WORDS + 3);
});

// All items say the same four hundred words: one in twenty of the places in the index is one of theirs.
async function crowdedBeside(frequent: string): Promise<string[]> {
  // In parts, for on the embedded database each takes its time.
  for (let part = 0; part < 6; part += 1)
    await database.dataSource.query(
      `UPDATE items SET description = 'zork' || id % ${RARE_WORDS}
         || (SELECT string_agg(' ${frequent}' || n, '') FROM generate_series(1, 400) AS n)
       WHERE id % 6 = ${part}`,
    );
  const measured = (await measure()).filter(({ read }) => read !== null);
  return measured.filter(({ crowded }) => crowded).map(({ word }) => word);
}

it('calls a word crowded whose place in the index is a frequent word’s', async () => {
  const some = await crowdedBeside('all');
  const others = await crowdedBeside('each');
  for (const { length } of [some, others]) {
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(RARE_WORDS / 5);
  }
  expect(others).not.toEqual(some);
});
