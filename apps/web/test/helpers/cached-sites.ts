import { ItemsRepository, type Item } from '@tradyfit/data';
import { realServer } from '@tradyfit/data/testing';
import { openShop, type Shop } from './shop.js';
import { startTestApp, type TestApp } from './test-app.js';

/** Processes on one database. */
export interface CachedSites {
  site: TestApp;
  /** Another process that keeps pages; on the embedded database, which has a single backend, the same. */
  other: TestApp;
  /** A process that keeps nothing. */
  fresh: TestApp;
  shop: Shop;
  /** Reads of an item by `site`. */
  reads: jest.SpyInstance;
  query(sql: string, values: unknown[]): Promise<unknown>;
  /** The item's page, its category's, all categories', and the front page. */
  pagesWith(item: Item): Promise<string[]>;
  close(): Promise<void>;
}

export async function openCachedSites(): Promise<CachedSites> {
  const site = await startTestApp();
  const databaseUrl = async () => site.database.url;
  const fresh = await startTestApp({ databaseUrl, settings: { PAGE_CACHE_MB: '0' } });
  const other = realServer() ? await startTestApp({ databaseUrl }) : site;
  return {
    site,
    other,
    fresh,
    shop: await openShop(site.database.dataSource),
    reads: jest.spyOn(site.app.get(ItemsRepository), 'findPublic'),
    query: (sql, values) => site.database.dataSource.query(sql, values),
    async pagesWith(item) {
      const { headers } = await site.get(`/items/${item.id}`);
      const category = await fresh.get(`/items/category/${item.categoryId}`);
      return [
        String(headers.location ?? `/items/${item.id}`),
        String(category.headers.location),
        '/items/categories',
        '/',
      ];
    },
    async close() {
      if (other !== site) await other.close();
      await fresh.close();
      await site.close();
    },
  };
}

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
export function expectSame(shown: string, wanted: string): void {
  const [left, right] = [lasting(shown), lasting(wanted)];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const around = (html: string) => html.slice(Math.max(0, at - 80), at + 80);
  expect(around(left)).toBe(around(right));
}
