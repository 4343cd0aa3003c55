import type { Point } from '../../places/place.rows.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import type { ItemSearch } from '../item.rows.js';
import { ItemSearchRepository } from './item-search.repository.js';
import { refreshSearchStatistics } from './refresh-search-statistics.js';
import { nearestByForce } from '../../../test/item-search/brute-force.js';
import {
  createSyntheticItems,
  type SyntheticItem,
} from '../../../test/item-search/synthetic-items.js';

// The embedded database shares its processor with the other test files.
jest.setTimeout(60_000);

let database: TestDatabase;
let repository: ItemSearchRepository;
let items: SyntheticItem[];

beforeAll(async () => {
  database = await createTestDatabase();
  items = await createSyntheticItems(database.dataSource, 3_600);
  repository = new ItemSearchRepository(database.dataSource);
}, 120_000);

afterAll(() => database.close());

const points: Record<string, Point> = {
  'a town where hundreds share a point': { latitude: 34.6937, longitude: 135.5022 },
  'a town without items': { latitude: 59.9133, longitude: 10.739 },
  'the suburbs of a town': { latitude: 45.69, longitude: 4.91 },
  countryside: { latitude: 8.2, longitude: 4.9 },
  'the middle of an ocean': { latitude: -41.3, longitude: -128.8 },
  'the north pole': { latitude: 90, longitude: 12 },
  'near the north pole': { latitude: 89.93, longitude: -101.7 },
  'the south pole': { latitude: -90, longitude: 0 },
  'near the south pole': { latitude: -89.4, longitude: 178 },
  'west of the date line': { latitude: -17.2, longitude: 179.93 },
  'east of the date line': { latitude: -17.2, longitude: -179.93 },
  'on the date line': { latitude: 66.2, longitude: 180 },
  'on the date line, from the east': { latitude: -16.8012, longitude: -180 },
  'opposite of a crowded point': { latitude: -34.6937, longitude: -44.4978 },
};

const filters: [string, Partial<ItemSearch>, (item: SyntheticItem) => boolean][] = [
  ['everything', {}, () => true],
  ['a frequent word', { text: 'kettlebells' }, ({ words }) => words.includes('kettlebell')],
  ['a rare word', { text: 'Crampón' }, ({ words }) => words.includes('crampon')],
  [
    'two words',
    { text: 'paddle goggles' },
    ({ words }) => words.includes('paddle') && words.includes('goggles'),
  ],
  [
    'a word without another',
    { text: 'wetsuit -kettlebell' },
    ({ words }) => words.includes('wetsuit') && !words.includes('kettlebell'),
  ],
  ['a category', { categoryId: 2 }, ({ categoryId }) => categoryId === 2],
  ['a price that few have', { priceMinCents: 19_000 }, ({ priceCents }) => priceCents >= 19_000],
  [
    'a low price in a category, without a word',
    { categoryId: 2, priceMaxCents: 1_500, text: '-kettlebell' },
    ({ categoryId, priceCents, words }) =>
      categoryId === 2 && priceCents <= 1_500 && !words.includes('kettlebell'),
  ],
  [
    'a condition that few have, at a price that many have',
    { conditions: ['fair'], priceMinCents: 5_000 },
    ({ condition, priceCents }) => condition === 'fair' && priceCents >= 5_000,
  ],
  [
    'a phrase in a category at a price',
    { text: '"kettlebell paddle"', categoryId: 1, priceMinCents: 1_500, priceMaxCents: 12_000 },
    ({ title, categoryId, priceCents }) =>
      title.join(' ').includes('kettlebell paddle') &&
      categoryId === 1 &&
      priceCents >= 1_500 &&
      priceCents <= 12_000,
  ],
];

async function pages(search: ItemSearch, most = Infinity) {
  const found: { id: number; metres: number }[] = [];
  let after: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const { items: cards, next } = await repository.search({ ...search, after });
    found.push(...cards.map(({ id, distanceMetres }) => ({ id, metres: distanceMetres! })));
    if (next === undefined) break;
    after = next;
  }
  return found;
}

function expectSame(found: { id: number; metres: number }[], expected: typeof found) {
  expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  found.forEach(({ metres }, index) => expect(metres).toBeCloseTo(expected[index]!.metres, 5));
}

describe.each([
  ['before statistics', false],
  ['with statistics', true],
])('nearest first, %s', (_name, analyzed) => {
  beforeAll(async () => {
    if (analyzed) await refreshSearchStatistics(database.dataSource);
  });

  describe.each(Object.entries(points))('%s', (_place, near) => {
    it.each(filters)('three pages of %s equal brute force', async (_what, filter, passes) => {
      const found = await pages({ ...filter, near, sort: 'nearest', limit: 20 }, 3);
      const expected = nearestByForce(items, near, passes);
      expect(expected.length).toBeGreaterThan(0);
      expectSame(found, expected.slice(0, 60));
    });
  });
});

it.each(Object.entries(points))(
  'loses and repeats nothing on any page: %s',
  async (_name, near) => {
    const found = await pages({ near, sort: 'nearest', limit: 97, text: 'kettlebell' });
    expectSame(
      found,
      nearestByForce(items, near, ({ words }) => words.includes('kettlebell')),
    );
  },
);

it.each(Object.entries(points))('partitions items into rings: %s', async (_name, near) => {
  const limits = [0, 750, 40_000, 2_500_000, 9_000_000, 19_990_000];
  const all = nearestByForce(items, near, () => true);
  for (const [index, radiusMetres] of [...limits, Infinity].entries()) {
    const beyondMetres = limits[index - 1];
    const ring = { near, radiusMetres, ...(beyondMetres === undefined ? {} : { beyondMetres }) };
    const expected = all.filter(
      ({ metres }) => metres <= radiusMetres && metres > (beyondMetres ?? -1),
    );
    expectSame(await pages({ ...ring, sort: 'nearest', limit: 500 }), expected);
    expect(await repository.count(ring, 10_000)).toBe(expected.length);
    const newest = await pages({ ...ring, sort: 'newest', limit: 500 });
    expect(newest.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
      expected.map(({ id }) => id).sort((a, b) => a - b),
    );
  }
});

it('pages through thousands of items on one point, newest first', async () => {
  const near = { latitude: 21.3, longitude: 55.5 };
  await database.dataSource.query(
    `INSERT INTO items (id, condition, title, price_cents, currency, category_id, seller_id, place_name, country_code, latitude, longitude)
     SELECT 100000 + n, condition, 'Pogo stick', 100, currency, category_id, seller_id, place_name, country_code, $1, $2
     FROM items, generate_series(1, 2500) AS n WHERE items.id = 1`,
    [near.latitude, near.longitude],
  );
  for (const text of [undefined, 'pogo']) {
    const found = await pages({ near, text, sort: 'nearest', limit: 250, radiusMetres: 10 });
    expect(found.map(({ id }) => id)).toEqual(
      Array.from({ length: 2_500 }, (_, index) => 102_500 - index),
    );
  }
});
