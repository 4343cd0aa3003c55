import { ItemsRepository } from '@tradyfit/data';
import { texts } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
/** A process that keeps nothing. */
let fresh: TestApp;
let shop: Shop;
let counts: jest.SpyInstance;

beforeAll(async () => {
  site = await startTestApp();
  fresh = await startTestApp({
    databaseUrl: async () => site.database.url,
    settings: { PAGE_CACHE_MB: '0' },
  });
  shop = await openShop(site.database.dataSource);
  counts = jest.spyOn(site.app.get(ItemsRepository), 'count');
}, 60_000);
afterAll(async () => {
  await fresh.close();
  await site.close();
});
beforeEach(() => counts.mockClear());

/** What the page says of how many there are, here and where it is counted each time. */
async function told(query: Record<string, string>): Promise<string | undefined> {
  const path = `/search?${new URLSearchParams(query).toString()}`;
  const [here, counted] = await Promise.all(
    [site, fresh].map(
      async (each) => texts((await each.get(path)).body, 'results-head__summary')[0],
    ),
  );
  expect(here).toBe(counted);
  return here;
}

/** As many more items as one, by what another process might do. */
async function sellMany(title: string, many: number): Promise<void> {
  const { id } = await shop.sell(title, towns.madrid);
  await site.database.dataSource.query(
    `INSERT INTO items (title, description, price_cents, currency, category_id, seller_id, state, condition,
                        place_id, place_name, admin_code, admin_name, country_code, latitude, longitude, created_at, modified_at)
     SELECT title, description, price_cents, currency, category_id, seller_id, state, condition,
            place_id, place_name, admin_code, admin_name, country_code, latitude, longitude, created_at, modified_at
       FROM items, generate_series(2, $2) WHERE id = $1`,
    [id, many],
  );
}

const change = (sql: string, many: number) =>
  site.database.dataSource.query(
    `${sql} WHERE id IN (SELECT id FROM items WHERE state = 'available' AND title = 'Kayak' LIMIT ${many})`,
  );

it('says that there are more than a thousand for as long as there are, and counts exactly from there', async () => {
  await sellMany('Kayak', 1_030);
  expect(await told({ q: 'kayak' })).toBe('1,000+ items');
  expect(counts).toHaveBeenCalledTimes(1);
  await change("UPDATE items SET state = 'sold'", 10);
  await change('DELETE FROM items', 10);
  expect(await told({ q: 'kayak' })).toBe('1,000+ items');
  expect(counts).toHaveBeenCalledTimes(1);
  await change("UPDATE items SET title = 'Canoe', modified_at = now()", 9);
  expect(await told({ q: 'kayak' })).toBe('1,000+ items');
  await change("UPDATE items SET state = 'removed'", 1);
  expect(await told({ q: 'kayak' })).toBe('1,000 items');
  await change('DELETE FROM items', 1);
  expect(await told({ q: 'kayak' })).toBe('999 items');
  await sellMany('Kayak', 2);
  expect(await told({ q: 'kayak' })).toBe('1,000+ items');
});

it('counts once for all towns to search from, and for each that is to be near', async () => {
  await sellMany('Paddle', 1_010);
  await sellMany('Oar', 9);
  await told({ q: 'paddle' });
  counts.mockClear();
  for (const near of ['Madrid', 'Sydney']) {
    expect(await told({ q: 'paddle', near })).toBe('1,000+ items');
  }
  expect(counts).not.toHaveBeenCalled();
  expect(await told({ q: 'paddle', near: 'Madrid', radius_km: '5' })).toBe(
    '1,000+ items within 5 km',
  );
  expect(await told({ q: 'paddle', near: 'Sydney', radius_km: '5' })).toMatch(
    /^Nothing within 5 km · 1,000\+ farther away/,
  );
  expect(await told({ q: 'oar', near: 'Sydney', radius_km: '5' })).toMatch(
    /^Nothing within 5 km · 9 farther away/,
  );
});
