import { createPhoto } from '@tradyfit/data/testing';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';
import { elementsOf, elementTexts } from './helpers/xml.js';

describe('feeds', () => {
  let site: TestApp;
  let shop: Shop;

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
    const old = await shop.sell('Bike & <trailer>', towns.malaga, {
      createdAt: new Date('2026-10-01T10:00:00Z'),
      modifiedAt: new Date('2026-11-01T10:00:00Z'),
    });
    await createPhoto(site.database.dataSource, { itemId: old.id, key: 'photos/a' });
    await shop.sell('New bike', towns.madrid, {
      createdAt: new Date('2026-10-05T10:00:00Z'),
      modifiedAt: new Date('2026-10-05T10:00:00Z'),
    });
    await shop.sell('Helmet', towns.madrid, { priceCents: 900 });
  }, 60_000);

  afterAll(() => site.close());

  const feed = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await site.get(`/search.atom${query}`, headers);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    elementsOf(answer.body);
    return answer.body;
  };

  it('are Atom of any search, the newest first', async () => {
    const xml = await feed('?q=bike&near=Madrid&sort=price-asc');
    expect(elementTexts(xml, 'title')).toEqual([
      '“bike” · TradyFit',
      'New bike',
      'Bike &amp; &lt;trailer&gt;',
    ]);
    expect(elementTexts(xml, 'updated')[0]).toBe('2026-11-01T10:00:00.000Z');
    expect(xml).toContain(
      'rel="self" type="application/atom+xml" href="https://tradyfit.example/search.atom?q=bike&amp;near=Madrid"',
    );
    expect(xml).toContain(
      'rel="alternate" type="text/html" href="https://tradyfit.example/search?q=bike&amp;near=Madrid"',
    );
    expect(xml).toContain(
      'rel="enclosure" type="image/webp" href="https://tradyfit.example/media/photos/a/card.webp"',
    );
    expect(elementTexts(xml, 'summary')).toContain('€450 · Málaga, ES');
  });

  it('have ids that survive a new title', async () => {
    const [, id] = elementTexts(await feed('?q=trailer'), 'id');
    expect(id).toMatch(/^https:\/\/tradyfit\.example\/items\/\d+$/);
    const item = Number(id?.split('/').at(-1));
    await site.database.dataSource.query('UPDATE items SET title = $1 WHERE id = $2', [
      'Trailer',
      item,
    ]);
    expect(elementTexts(await feed('?q=trailer'), 'id')).toContain(id);
  });

  it('honour filters and radius', async () => {
    expect(elementTexts(await feed('?price_max=10'), 'title')).toContain('Helmet');
    expect(elementTexts(await feed('?near=malaga&radius_km=50'), 'entry')).toHaveLength(0);
    expect(elementTexts(await feed('?near=malaga&radius_km=50'), 'title')).toHaveLength(2);
  });

  it('are the same for everyone', async () => {
    const xml = await feed('?q=bike', { cookie: 'near=3117735', 'accept-language': 'de' });
    expect(xml).toBe(await feed('?q=bike'));
  });

  it('may be empty', async () => {
    const xml = await feed('?q=zebra');
    expect(elementsOf(xml)).not.toContain('entry');
    expect(elementTexts(xml, 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('are announced by the pages that list the same', async () => {
    const page = await site.get('/search?q=bike&near=Madrid');
    expect(page.body).toContain('type="application/atom+xml"');
    expect(page.body).toContain('href="/search.atom?q=bike&near=Madrid"');
  });

  it.each(['?price_min=x', '?near=Xyzzyville', '?category=chess', `?q=${'x'.repeat(201)}`])(
    '%s is refused',
    async (query) => {
      expect((await site.get(`/search.atom${query}`)).statusCode).toBe(400);
    },
  );
});
