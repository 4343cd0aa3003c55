import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';
import { elementsOf, elementTexts } from './helpers/xml.js';

describe('for search engines', () => {
  let site: TestApp;
  let shop: Shop;

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
  }, 60_000);

  afterAll(() => site.close());

  const xml = async (path: string) => {
    const answer = await site.get(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    elementsOf(answer.body);
    return elementTexts(answer.body, 'loc').map((url) =>
      url.replace('https://tradyfit.example', ''),
    );
  };

  it('the index of an empty shop names the pages only', async () => {
    expect(await xml('/sitemap.xml')).toEqual(['/sitemaps/pages.xml']);
    expect((await site.get('/sitemaps/items-0.xml')).statusCode).toBe(404);
  });

  it('the pages are home and every category', async () => {
    const pages = await xml('/sitemaps/pages.xml');
    expect(pages).toContain('/');
    expect(pages.filter((path) => path.startsWith('/items/category/'))).toHaveLength(26);
    for (const page of pages) expect((await site.get(page)).statusCode).toBe(200);
  });

  it('the parts hold every listed item once, by its id', async () => {
    for (const id of [1, 10_000, 10_001, 35_000]) await shop.sell('Bike', towns.madrid, { id });
    await shop.sell('Bike', towns.madrid, { id: 20_001, state: 'sold' });
    const parts = (await xml('/sitemap.xml')).slice(1);
    expect(parts).toEqual([
      '/sitemaps/items-0.xml',
      '/sitemaps/items-1.xml',
      '/sitemaps/items-3.xml',
    ]);
    const items = await Promise.all(parts.map(xml));
    expect(items).toEqual([
      ['/items/1-bike', '/items/10000-bike'],
      ['/items/10001-bike'],
      ['/items/35000-bike'],
    ]);
  });

  it.each([
    'items-2.xml',
    'items-99999999.xml',
    'items--1.xml',
    'items-x.xml',
    'items-00.xml',
    'x',
  ])('%s is no part', async (name) => {
    expect((await site.get(`/sitemaps/${name}`)).statusCode).toBe(404);
  });

  it('robots.txt names the index and closes the endless lists', async () => {
    const answer = await site.get('/robots.txt');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toContain('Sitemap: https://tradyfit.example/sitemap.xml');
    expect(answer.body).toContain('Disallow: /search?');
  });
});
