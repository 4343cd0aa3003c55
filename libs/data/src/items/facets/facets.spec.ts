import { randomSearch, searchPoints } from '../../../test/item-search/random-searches.js';
import { searchedByForce } from '../../../test/item-search/searched-by-force.js';
import { randomNumbers } from '../../../test/item-search/synthetic-items.js';
import {
  openSyntheticMarket,
  type SyntheticMarket,
} from '../../../test/item-search/synthetic-market.js';
import { itemConditions } from '../item.rows.js';
import { bucketsOf } from './facets.js';
import { FacetsRepository } from './facets.repository.js';

jest.setTimeout(120_000);

let market: SyntheticMarket;
let facets: FacetsRepository;
let categoryIds: number[];

beforeAll(async () => {
  market = await openSyntheticMarket(1_500);
  facets = new FacetsRepository(market.dataSource);
  const rows = await market.dataSource.query<{ id: number }[]>(
    'SELECT id FROM categories ORDER BY position, id',
  );
  categoryIds = rows.map(({ id }) => id);
}, 120_000);
afterAll(() => market?.close());

/** Everything read at once, nothing settled by what was read, and something of both. */
const limits = [
  { cap: 1_000, read: 10_000 },
  { cap: 20, read: 0 },
  { cap: 12, read: 90 },
];

it.each(limits)('equal brute force: random searches, up to $cap of $read', async (limit) => {
  const random = randomNumbers(1_009);
  const points = searchPoints(random, 12);
  const { items, distances } = market;
  let counted = 0;
  for (let number = 0; number < 60; number += 1) {
    const { sort: _sort, limit: _limit, ...filters } = randomSearch(random, points);
    const expected = Object.fromEntries(
      bucketsOf(filters, categoryIds, itemConditions).map((bucket) => {
        const search = { ...bucket.filters, sort: 'newest', limit: 1 } as const;
        const { length } = searchedByForce(items, search, distances);
        return [bucket.key, Math.min(length, limit.cap + 1)];
      }),
    );
    const found = await facets.facets(filters, limit);
    const numbers = Object.fromEntries([
      ['total', found.total],
      ...categoryIds.map((id) => [
        `category ${id}`,
        found.categories.find(({ categoryId }) => categoryId === id)?.count ?? 0,
      ]),
      ...found.conditions.map(({ condition, count }) => [`condition ${condition}`, count]),
      ...found.prices.map(({ count }, index) => [`price ${index}`, count]),
    ]) as Record<string, number>;
    expect({ filters, numbers }).toEqual({ filters, numbers: expected });
    counted += Object.values(numbers).reduce((sum, count) => sum + count, 0);
  }
  expect(counted).toBeGreaterThan(1_000);
});

it('of a search that nothing can match are none, but for what its own filter hides', async () => {
  const upsideDown = await facets.facets({ priceMinCents: 500, priceMaxCents: 400 });
  expect(upsideDown.total).toBe(0);
  expect(upsideDown.categories).toEqual([]);
  expect(upsideDown.prices.some(({ count }) => count > 0)).toBe(true);
  const wordless = await facets.facets({ text: 'the 🎾' });
  expect(wordless.prices.every(({ count }) => count === 0)).toBe(true);
});
