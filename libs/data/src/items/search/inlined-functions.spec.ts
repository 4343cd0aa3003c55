import { createTestDatabase, type TestDatabase } from '../../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

// One that is not put in its place is planned anew by every search and every insert: 50 to 100 microseconds each time.
it.each([
  ['search_position', 'search_position(number, number)'],
  ['plane_position', 'plane_position(number, number)'],
  ['plane_most_reach', 'plane_most_reach(number, number)'],
  ['plane_least_reach', 'plane_least_reach(number, number)'],
  ['shortest_chord', 'shortest_chord(number)'],
  ['longest_chord', 'longest_chord(number)'],
  ['farthest_equal_chord', 'farthest_equal_chord(number)'],
  ['search_box', 'search_box(place, number)'],
  ['geodesic_metres', 'geodesic_metres(number, number, number, number)'],
  ['search_fold', 'search_fold(word)'],
  ['item_index_words', 'item_index_words(ARRAY[word], 1)'],
  ['all_words_query', 'all_words_query(words)'],
])('%s is an expression of the statement that calls it', async (name, call) => {
  const plan = await database.dataSource.query<Record<'QUERY PLAN', string>[]>(
    `EXPLAIN (VERBOSE) SELECT ${call} FROM (SELECT n::double precision AS number, n::text AS word, ARRAY[n::text] AS words,
       ST_MakePoint(n, n, n) AS place FROM generate_series(1, 2) AS n OFFSET 0) AS given`,
  );
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('Output');
  expect(text).not.toContain(name);
});

it('gives nothing for nothing', async () => {
  const [row] = await database.dataSource.query<unknown[]>(
    `SELECT shortest_chord(NULL) AS shortest, longest_chord(NULL) AS longest, farthest_equal_chord(NULL) AS farthest,
       search_position(NULL, 1) AS position, all_words_query('{}') AS query`,
  );
  expect(row).toEqual({
    shortest: null,
    longest: null,
    farthest: null,
    position: null,
    query: null,
  });
});
