import { randomSearch, searchPoints } from '../../../test/item-search/random-searches.js';
import { searchedByForce } from '../../../test/item-search/searched-by-force.js';
import { randomNumbers } from '../../../test/item-search/synthetic-items.js';
import {
  openSyntheticMarket,
  type SyntheticMarket,
} from '../../../test/item-search/synthetic-market.js';
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

it('equals brute force: random words, places, filters, orders and pages', async () => {
  const random = randomNumbers(4_711);
  const points = searchPoints(random, 30);
  const { items, distances } = market;
  let checks = 0;
  let found = 0;
  for (let number = 0; number < searches; number += 1) {
    const search = randomSearch(random, points);
    const expected = searchedByForce(items, search, distances);
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
    checks += 1;
  }
  // Most searches find something, or this would check nothing.
  expect(checks).toBeGreaterThan(1_000);
  expect(found).toBeGreaterThan(5_000);
});
