import { brotliDecompressSync } from 'node:zlib';
import { ItemsRepository, type Item } from '@tradyfit/data';
import { createPhoto, itOnRealServer, realServer } from '@tradyfit/data/testing';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { openBrowser } from './helpers/browser.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
/** Another process on the same database; on the embedded one, which has a single backend, the same. */
let other: TestApp;
/** A process that keeps nothing. */
let fresh: TestApp;
let shop: Shop;
let reads: jest.SpyInstance;

beforeAll(async () => {
  site = await startTestApp();
  const databaseUrl = async () => site.database.url;
  fresh = await startTestApp({ databaseUrl, settings: { PAGE_CACHE_MB: '0' } });
  other = realServer() ? await startTestApp({ databaseUrl }) : site;
  shop = await openShop(site.database.dataSource);
  reads = jest.spyOn(site.app.get(ItemsRepository), 'findPublic');
});
afterAll(async () => {
  if (other !== site) await other.close();
  await fresh.close();
  await site.close();
});
beforeEach(() => reads.mockClear());

const query = (sql: string, values: unknown[]) => site.database.dataSource.query(sql, values);

/**
 * What does not depend on the response and on the process. Each process counts the items of the categories at most every 30 seconds, so
 * their numbers, and the order that goes by them, are left out.
 */
const lasting = (html: string) =>
  html
    .replaceAll(/ nonce="[^"]*"/g, '')
    .replaceAll(/<ul class="tiles.*?<\/ul>|<div class="hero__pictures".*?<\/div>/gs, '')
    .replaceAll(/[\d,]+ items?\b|\bnothing yet\b/g, 'N items');

/** Two renderings agree; shows where they do not, instead of both. */
function expectSame(shown: string, wanted: string): void {
  const [left, right] = [lasting(shown), lasting(wanted)];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const around = (html: string) => html.slice(Math.max(0, at - 80), at + 80);
  expect(around(left)).toBe(around(right));
}

/** The item's page, its category's, all categories', and the front page. */
async function pagesWith(item: Item): Promise<string[]> {
  const { headers } = await site.get(`/items/${item.id}`);
  const category = await fresh.get(`/items/category/${item.categoryId}`);
  return [
    String(headers.location ?? `/items/${item.id}`),
    String(category.headers.location),
    '/items/categories',
    '/',
  ];
}

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

describe('the next visitor sees, in every process, that an item', () => {
  const acts: [string, (item: Item, seller: MemberBrowser) => Promise<unknown>][] = [
    [
      'got another title',
      (item) => query(`UPDATE items SET title = 'Renamed' WHERE id = $1`, [item.id]),
    ],
    [
      'got another price',
      (item) => query('UPDATE items SET price_cents = 99 WHERE id = $1', [item.id]),
    ],
    ['is sold', (item, seller) => seller.post(`/items/${item.id}/state`, { state: 'sold' })],
    [
      'is hidden',
      (item) =>
        query(
          `UPDATE items SET hidden_at = now(), hidden_reason = 'spam', hidden_state = state, state = 'removed' WHERE id = $1`,
          [item.id],
        ),
    ],
    ['is deleted', (item, seller) => seller.post(`/items/${item.id}/delete`)],
    ['is gone from the table', (item) => query('DELETE FROM items WHERE id = $1', [item.id])],
    ['got a photo', (item) => createPhoto(site.database.dataSource, { itemId: item.id })],
    [
      'got another photo',
      (item) => query(`UPDATE photos SET key = 'photos/other' WHERE item_id = $1`, [item.id]),
    ],
    ['lost its photos', (item) => query('DELETE FROM photos WHERE item_id = $1', [item.id])],
    [
      'moved to another category',
      async (item) =>
        query('UPDATE items SET category_id = $2 WHERE id = $1', [
          item.id,
          await shop.category('tennis'),
        ]),
    ],
    [
      'has a seller of another name',
      (_item, seller) =>
        query(`UPDATE users SET username = username || '-x' WHERE id = $1`, [seller.member.id]),
    ],
    [
      'has a suspended seller',
      (_item, seller) =>
        query(`UPDATE users SET suspended_at = now(), suspended_reason = 'spam' WHERE id = $1`, [
          seller.member.id,
        ]),
    ],
    [
      'went with its seller’s account',
      (_item, seller) => query('DELETE FROM users WHERE id = $1', [seller.member.id]),
    ],
  ];

  it.each(acts)('%s', async (name, act) => {
    const seller = await joinAs(site, { username: `seller ${name}` });
    const sellerId = seller.member.id;
    const item = await shop.sell(`Bike that ${name}`, towns.madrid, { sellerId });
    const neighbour = await shop.sell(`Neighbour of ${name}`, towns.madrid, { sellerId });
    if (!name.startsWith('got a photo'))
      await createPhoto(site.database.dataSource, { itemId: item.id });
    const urls = [...(await pagesWith(item)), (await pagesWith(neighbour))[0] ?? ''];
    const before = new Map<string, string>();
    for (const url of urls) {
      for (const process of [site, other]) await process.get(url);
      before.set(url, (await site.get(url)).body);
    }
    await act(item, seller);
    for (const url of urls)
      for (const process of [site, other]) {
        const [shown, wanted] = [await process.get(url), await fresh.get(url)];
        expect([url, shown.statusCode]).toEqual([url, wanted.statusCode]);
        if (wanted.statusCode === 200) expectSame(shown.body, wanted.body);
        if (url === '/' && !/suspended|name|moved/.test(name))
          expect(shown.body === before.get(url)).toBe(false);
      }
  });

  it('is new, on every list', async () => {
    const urls = (await pagesWith(await shop.sell('First', towns.madrid))).slice(1);
    for (const url of urls) for (const process of [site, other]) await process.get(url);
    await shop.sell('Brand new bike', towns.madrid);
    for (const url of urls)
      for (const process of [site, other])
        expect((await process.get(url)).body).toContain('Brand new bike');
  });

  it('changed while its page was being rendered', async () => {
    const item = await shop.sell('Bike before', towns.madrid);
    const [url = ''] = await pagesWith(item);
    const repository = site.app.get(ItemsRepository);
    const read = ItemsRepository.prototype.findPublic;
    // After the page has read it, before the page is kept.
    reads.mockImplementationOnce(async (id: number) => {
      const found = await read.call(repository, id);
      await query('UPDATE items SET price_cents = 77 WHERE id = $1', [id]);
      return found;
    });
    expect((await site.get(url)).body).not.toContain('€0.77');
    expect((await site.get(url)).body).toContain('€0.77');
  });
});

itOnRealServer('a change that commits late is seen with its commit', async () => {
  const item = await shop.sell('Bike of a slow seller', towns.madrid);
  const [url = ''] = await pagesWith(item);
  const slow = site.database.dataSource.createQueryRunner();
  try {
    await slow.startTransaction();
    await slow.query('UPDATE items SET price_cents = 66 WHERE id = $1', [item.id]);
    await shop.sell('Bike of a quick seller', towns.toledo);
    for (const process of [site, other])
      for (let round = 0; round < 2; round++)
        expect((await process.get(url)).body).not.toContain('€0.66');
    await slow.commitTransaction();
  } finally {
    await slow.release();
  }
  for (const process of [site, other]) expect((await process.get(url)).body).toContain('€0.66');
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
