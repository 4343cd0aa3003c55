import { brotliDecompressSync } from 'node:zlib';
import { openBrowser } from './helpers/browser.js';
import { expectSame, openCachedSites, type CachedSites } from './helpers/cached-sites.js';
import { towns } from './helpers/shop.js';

let site: CachedSites['site'];
let fresh: CachedSites['fresh'];
let shop: CachedSites['shop'];
let reads: CachedSites['reads'];
let query: CachedSites['query'];
let pagesWith: CachedSites['pagesWith'];
let close: CachedSites['close'];

beforeAll(async () => {
  ({ site, fresh, shop, reads, query, pagesWith, close } = await openCachedSites());
}, 60_000);
afterAll(() => close());
beforeEach(() => reads.mockClear());

describe('a page', () => {
  it('is rendered once for all visitors, and sent as it was', async () => {
    const item = await shop.sell('Kept bike', towns.madrid);
    const [url = ''] = await pagesWith(item);
    const first = await site.get(url);
    reads.mockClear();
    const second = await openBrowser(site).get(url);
    expect(reads).not.toHaveBeenCalled();
    expect(second.body).toBe(first.body);
    expect(second.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: first.headers.etag,
    });
    for (const answer of [first, second]) {
      expect(answer.headers['set-cookie']).toBeUndefined();
      // Whatever stands in the page, nothing inline is allowed for it.
      expect(String(answer.headers['content-security-policy'])).toMatch(
        /script-src 'self' 'nonce-[\w-]{22}';/,
      );
    }
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    const again = await site.get(url, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const packed = await site.get(url, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(first.body);
    expect(reads).not.toHaveBeenCalled();
  });

  it('is the same as without keeping', async () => {
    const item = await shop.sell('Same bike', towns.madrid);
    for (const url of await pagesWith(item)) {
      await site.get(url);
      expectSame((await site.get(url)).body, (await fresh.get(url)).body);
    }
  });

  it('is kept apart by language and by town', async () => {
    const item = await shop.sell('Bike of many tongues', towns.toledo, { priceCents: 123_450 });
    const [url = ''] = await pagesWith(item);
    const seen = async (headers: Record<string, string>, at = url) =>
      (await site.get(at, headers)).body;
    for (let round = 0; round < 2; round++) {
      expect(await seen({ 'accept-language': 'en' })).toContain('€1,234.50');
      expect(await seen({ 'accept-language': 'de' })).toContain('1.234,50');
      expect(await seen({ cookie: `near=${towns.madrid.id}` })).toContain('near Madrid, ES');
      expect(await seen({ cookie: `near=${towns.malaga.id}` })).toContain('near Málaga, ES');
      // Written so that only a lenient parser sees it.
      expect(await seen({ cookie: `near =${towns.sydney.id}` })).toContain('near Sydney, AU');
      expect(await seen({})).not.toContain('near Sydney, AU');
      expect(await seen({}, `${url}?near=Madrid`)).toContain('near Madrid, ES');
    }
  });
});

it('the API tells an item as it is, and as it was only while it is', async () => {
  const item = await shop.sell('Bike of the API', towns.madrid, { priceCents: 1_000 });
  const prices: unknown[] = [];
  for (const priceCents of [1_000, 2_000, 3_000]) {
    await query('UPDATE items SET price_cents = $2 WHERE id = $1', [item.id, priceCents]);
    site.clock.now += 61_000;
    const answers = [await site.get(`/public-api/v1.0/items/${item.id}`)];
    reads.mockClear();
    answers.push(await site.get(`/public-api/v1.0/items/${item.id}`));
    expect(reads).not.toHaveBeenCalled();
    prices.push(...answers.map((answer) => answer.json<{ price: string }>().price));
  }
  expect(prices).toEqual(['10.00', '10.00', '20.00', '20.00', '30.00', '30.00']);
  await query(`UPDATE items SET state = 'sold' WHERE id = $1`, [item.id]);
  site.clock.now += 61_000;
  expect((await site.get(`/public-api/v1.0/items/${item.id}`)).statusCode).toBe(404);
});
