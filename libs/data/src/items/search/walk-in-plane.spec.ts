import { randomNumbers } from '../../../test/item-search/synthetic-items.js';
import type { Point } from '../../places/place.rows.js';
import { createTestDatabase, createUser, type TestDatabase } from '../../testing/index.js';

jest.setTimeout(60_000);

const wanted = 12;
/** Where the items are: in the north, by the date line, on the equator, far in the north, in the south. */
const centres: Point[] = [
  { latitude: 48.85, longitude: 2.35 },
  { latitude: -17.2, longitude: 179.7 },
  { latitude: 0, longitude: -60 },
  { latitude: 70, longitude: 25 },
  { latitude: -45, longitude: 170 },
];
const random = randomNumbers(29);
const around = ({ latitude, longitude }: Point, degrees: number): Point => ({
  latitude: latitude + (random() - 0.5) * degrees,
  longitude: ((longitude + (random() - 0.5) * degrees + 540) % 360) - 180,
});

let database: TestDatabase;
let seller: number | string;

/** Puts items up, every third with the word, half of them in the category. */
async function add(points: Point[]): Promise<void> {
  await database.dataSource.query(
    `INSERT INTO items (condition, title, description, price_cents, currency, category_id, seller_id, place_name, country_code,
       latitude, longitude)
     SELECT 'good', CASE n % 3 WHEN 0 THEN 'paddle' ELSE 'oar' END, 'as it is', n, 'EUR', 901 + n % 2, $1, 'Here', 'FR', latitude, longitude
     FROM unnest($2::float8[], $3::float8[]) WITH ORDINALITY AS point (latitude, longitude, n)`,
    [seller, points.map(({ latitude }) => latitude), points.map(({ longitude }) => longitude)],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  const points = centres.flatMap((centre) => [
    ...Array.from({ length: 240 }, () => around(centre, 3)),
    ...Array.from({ length: 150 }, () => centre),
  ]);
  await database.dataSource.query(
    `INSERT INTO categories (id, name, slug, position) VALUES (901, 'one', 'one', 901), (902, 'two', 'two', 902)`,
  );
  seller = (await createUser(database.dataSource)).id;
  await add(points);
}, 120_000);
afterAll(() => database?.close());

const filters = {
  'a word': `'paddl'::tsquery, NULL, NULL::integer`,
  'a category': `NULL::tsquery, NULL, 901`,
  everything: `NULL::tsquery, NULL, NULL::integer`,
};
type Page = { complete: boolean; ids: string[] | null; distances: number[] | null };

/** A page of the walk, and the same page of all items in their order. */
async function pages(near: Point, filter: string, after: [number, string] | [null, null]) {
  const values = [near.latitude, near.longitude, wanted, ...after];
  const [found] = await database.dataSource.query<Page[]>(
    `SELECT complete, ids::text[] AS ids, distances
     FROM search_nearest_in_plane($1, $2, $3, ${filter}, NULL, NULL, NULL, NULL, $4::float8, $5::bigint)`,
    values,
  );
  const [query, , category] = filter.split(', ');
  const expected = await database.dataSource.query<{ id: string }[]>(
    `SELECT i.id::text FROM items i, LATERAL (SELECT geodesic_metres($1, $2, i.latitude, i.longitude) AS metres) AS way
     WHERE (${query} IS NULL OR i.search_vector @@ ${query}) AND (${category} IS NULL OR i.category_id = ${category})
       AND ($4::float8 IS NULL OR (metres, -i.id) > ($4, -$5::bigint))
     ORDER BY metres, i.id DESC LIMIT $3`,
    values,
  );
  return { found: found!, expected: expected.map(({ id }) => id) };
}

it.each(Object.entries(filters))(
  'what it is sure of is what is nearest: %s',
  async (_name, filter) => {
    const sure = { pages: 0, of: 0 };
    for (const centre of centres)
      for (let search = 0; search < 10; search += 1) {
        const near = search === 0 ? centre : around(centre, search % 2 ? 0.2 : 4);
        let after: [number, string] | [null, null] = [null, null];
        for (let page = 0; page < 3; page += 1) {
          const { found, expected } = await pages(near, filter, after);
          sure.of += 1;
          if (!found.complete) break;
          sure.pages += 1;
          expect({ near, page, ids: found.ids }).toEqual({ near, page, ids: expected });
          after = [found.distances!.at(-1)!, found.ids!.at(-1)!];
        }
      }
    expect(sure.pages).toBeGreaterThan(sure.of * 0.6);
  },
);

it('sees what is nearer than a crowded point and drawn farther away', async () => {
  const near = { latitude: 60, longitude: -120 };
  const crowd = { latitude: 59, longitude: -120 };
  const nearer = { latitude: 60.998, longitude: -120 };
  const beyond = { latitude: 63, longitude: -120 };
  await add([nearer, beyond, ...Array.from({ length: 130 }, () => crowd)]);
  const { found, expected } = await pages(near, filters.everything, [null, null]);
  expect(found.complete).toBe(true);
  expect(found.ids).toEqual(expected);
  expect(found.distances![0]).toBeLessThan(found.distances![1]!);
});

it.each([
  ['a few items', 1],
  ['a crowded point', 130],
])(
  'does not take %s in a corner of its frame for nearer than what is beyond its edge',
  async (_name, count) => {
    const near = { latitude: -20, longitude: -30 - count };
    const corner = { latitude: near.latitude + 5, longitude: near.longitude + 5.4 };
    const beyondTheEdge = { latitude: near.latitude, longitude: near.longitude + 7.2 };
    await add(Array.from({ length: 12 + count }, () => corner));
    const farther = { latitude: near.latitude + 6.2, longitude: near.longitude + 6.8 };
    await add([beyondTheEdge, farther]);
    const { found, expected } = await pages(near, filters.everything, [null, null]);
    expect(expected).not.toEqual(found.ids);
    expect(found.complete).toBe(false);
  },
);

it('is not sure of anything beyond the date line, or of what is not there', async () => {
  const near = { latitude: -17.2, longitude: 179.9999 };
  expect((await pages(near, filters['a word'], [null, null])).found.complete).toBe(false);
  const nowhere = { latitude: -30, longitude: -100 };
  expect((await pages(nowhere, filters.everything, [null, null])).found).toEqual({
    complete: false,
    ids: null,
    distances: null,
  });
});
