import { joinAs } from './helpers/members.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let url: string;
const spanish = { 'x-forwarded-for': '88.27.92.1', accept: 'text/html' };

beforeAll(async () => {
  site = await startTestApp({ settings: { SHARED_CACHE_SECONDS: '10', TRUSTED_PROXY_HOPS: '1' } });
  const shop = await openShop(site.database.dataSource);
  const { id } = await shop.sell('Bike for everybody', towns.madrid);
  url = String((await site.get(`/items/${id}`)).headers.location);
});
afterAll(() => site.close());

it('gives caches in front pages that hold nothing of one visitor, the first and every other time', async () => {
  for (const path of [url, '/', '/items/categories', '/items/category/8-cycling'])
    for (let round = 0; round < 2; round++) {
      const { headers, body } = await site.get(path, spanish);
      expect([path, headers['cache-control']]).toEqual([
        path,
        'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      ]);
      expect(headers['vary']).toBe('accept-encoding, accept-language, cookie');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).not.toContain('nonce');
      expect(body).not.toMatch(/near [^<]+, ES|nonce|name="csrf"/);
      expect(body).toContain('<body data-guess-town="">');
    }
});

it('guesses the town on demand, for this visitor alone', async () => {
  const { headers, body } = await site.get('/places/here', spanish);
  expect(headers['cache-control']).toBe('private, no-store');
  expect(body).toMatch(/^\{"near":".+, Spain"\}$/);
  expect((await site.get('/places/here', { 'x-forwarded-for': '10.0.0.1' })).json()).toEqual({});
});

it('keeps members, chosen towns, and what is not there to themselves', async () => {
  const member = await joinAs(site);
  for (const answer of [
    await member.get(url),
    await site.get(url, { cookie: `near=${towns.madrid.id}` }),
    await site.get(url, { cookie: `near=${towns.madrid.id}` }),
    await site.get('/items/99999-nothing'),
    await site.get('/search'),
    await site.get('/login'),
  ])
    expect(String(answer.headers['cache-control'])).toMatch(/^private, no-cache$|^no-store$/);
});
