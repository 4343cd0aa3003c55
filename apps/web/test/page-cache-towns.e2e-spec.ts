import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let shop: Shop;
let url: string;
const spanish = { 'x-forwarded-for': '88.27.92.1' };
const unknown = { 'x-forwarded-for': '10.0.0.1' };

beforeAll(async () => {
  site = await startTestApp({ settings: { TRUSTED_PROXY_HOPS: '1' } });
  shop = await openShop(site.database.dataSource);
  const { id } = await shop.sell('Bike for people from anywhere', towns.madrid);
  url = String((await site.get(`/items/${id}`)).headers.location);
});
afterAll(() => site.close());

const near = /near [^<]+, ES/;

it.each(['', '0', 'x', '999999999'])(
  'a page with the cookie near=%s tells nobody where another visitor is',
  async (value) => {
    for (const path of [url, '/']) {
      await site.get(path, { ...spanish, cookie: `near=${value}` });
      const page = await site.get(path, { ...unknown, cookie: `near=${value}` });
      expect([page.statusCode, page.body.match(near)?.[0]]).toEqual([200, undefined]);
    }
  },
);

it('a page without a cookie is kept for those who are taken for the same town', async () => {
  expect((await site.get('/', spanish)).body).toMatch(near);
  expect((await site.get('/', unknown)).body).not.toMatch(near);
});
