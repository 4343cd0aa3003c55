import {
  randomSearch,
  type RandomSearch,
  searchPoints,
} from '../../../test/item-search/random-searches.js';
import { searchedByForce } from '../../../test/item-search/searched-by-force.js';
import { randomNumbers } from '../../../test/item-search/synthetic-items.js';
import {
  openSyntheticMarket,
  type SyntheticMarket,
} from '../../../test/item-search/synthetic-market.js';
import { type ItemPage, itemSorts } from '../item.rows.js';
import { ItemSearchRepository } from './item-search.repository.js';

// The embedded database shares its processor with the other test files.
jest.setTimeout(120_000);

const searches = 450;
const pagesEach = 4;

let market: SyntheticMarket;
let repository: ItemSearchRepository;

beforeAll(async () => {
  market = await openSyntheticMarket(2_400);
  repository = new ItemSearchRepository(market.dataSource);
}, 120_000);

afterAll(() => market?.close());

/** Compares its first pages and its count; says how many comparisons these were and how many items they found. */
async function compare(search: RandomSearch): Promise<{ checks: number; found: number }> {
  const { items, distances } = market;
  const expected = searchedByForce(items, search, distances);
  let checks = 0;
  let found = 0;
  let after: string | undefined;
  for (let page = 0; page < pagesEach; page += 1) {
    const { items: cards, next } = await repository.search({ ...search, after });
    const wanted = expected.slice(page * search.limit, (page + 1) * search.limit);
    expect({ search, page, ids: cards.map(({ id }) => id) }).toEqual({
      search,
      page,
      ids: wanted.map(({ id }) => id),
    });
    const metres = search.near && distances.from(search.near);
    for (const { id, distanceMetres } of cards) {
      if (metres) expect(distanceMetres).toBeCloseTo(metres.get(id)!, 5);
    }
    expect(next !== undefined).toBe(expected.length > (page + 1) * search.limit);
    checks += 1;
    found += cards.length;
    if (next === undefined) break;
    after = next;
  }
  const { sort: _sort, limit: _limit, ...filters } = search;
  expect({ search, count: await repository.count(filters) }).toEqual({
    search,
    count: Math.min(expected.length, 1_001),
  });
  return { checks: checks + 1, found };
}

async function compareAll(searches: RandomSearch[]): Promise<{ checks: number; found: number }> {
  const sum = { checks: 0, found: 0 };
  for (const search of searches) {
    const { checks, found } = await compare(search);
    sum.checks += checks;
    sum.found += found;
  }
  return sum;
}

it('equals brute force: random words, places, filters, orders and pages', async () => {
  const random = randomNumbers(4_711);
  const points = searchPoints(random, 30);
  const { checks, found } = await compareAll(
    Array.from({ length: searches }, () => randomSearch(random, points)),
  );
  // Most searches find something, or this would check nothing.
  expect(checks).toBeGreaterThan(1_000);
  expect(found).toBeGreaterThan(5_000);
});

it('equals brute force: words within a place, by every order, over its pages', async () => {
  const random = randomNumbers(8_128);
  const points = searchPoints(random, 30);
  const texts = ['kettlebell', 'paddle', 'wetsuit', 'kettlebell paddle', 'paddle -oar'];
  const places: Partial<RandomSearch>[] = [
    { near: points[8]!, radiusMetres: 90_000 },
    { near: points[8]!, radiusMetres: 9_000_000 },
    { near: points[3]!, beyondMetres: 20_000, radiusMetres: 2_000_000 },
    { box: { west: 100, south: -60, east: -20, north: 70 } },
  ];
  const all = texts.flatMap((text) =>
    places.flatMap((place) =>
      itemSorts
        .filter((sort) => sort !== 'nearest' || place.near)
        .map((sort) => ({ sort, text, limit: 4, ...place })),
    ),
  );
  const { checks, found } = await compareAll(all);
  expect(checks).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(1_000);
});

it('takes what lies on the edge of a circle for inside, by every order', async () => {
  const near = { latitude: 45.1, longitude: 4.2 };
  const text = 'kettlebell';
  const { items } = await repository.search({ sort: 'nearest', near, text, limit: 200 });
  const { id, distanceMetres: edge } = items.at(-1)!;
  for (const sort of itemSorts) {
    const search = { sort, near, text, limit: 1_000 };
    const within = await repository.search({ ...search, radiusMetres: edge! });
    const beyond = await repository.search({ ...search, beyondMetres: edge!, radiusMetres: 2e7 });
    const ids = (page: ItemPage) => page.items.map((item) => item.id);
    expect(ids(within)).toContain(id);
    expect(ids(beyond)).not.toContain(id);
    expect(within.items.length).toBeGreaterThanOrEqual(200);
    expect(beyond.items.length).toBeGreaterThan(100);
  }
});
