import { ItemsRepository, type Item } from '@tradyfit/data';
import { createPhoto, itOnRealServer } from '@tradyfit/data/testing';
import { expectSame, openCachedSites, type CachedSites } from './helpers/cached-sites.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { towns } from './helpers/shop.js';

let site: CachedSites['site'];
let other: CachedSites['other'];
let fresh: CachedSites['fresh'];
let shop: CachedSites['shop'];
let reads: CachedSites['reads'];
let query: CachedSites['query'];
let pagesWith: CachedSites['pagesWith'];
let close: CachedSites['close'];

beforeAll(async () => {
  ({ site, other, fresh, shop, reads, query, pagesWith, close } = await openCachedSites());
}, 60_000);
afterAll(() => close());

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
