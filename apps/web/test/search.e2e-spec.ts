import { cards, heading, itemIds, markup, plain, texts } from './helpers/html.js';
import { openSearchShop, summary, type SearchShop } from './helpers/search-shop.js';
import { towns } from './helpers/shop.js';

describe('search', () => {
  let site: SearchShop['site'];
  let shop: SearchShop['shop'];
  let search: SearchShop['search'];

  beforeAll(async () => {
    ({ site, shop, search } = await openSearchShop());
  }, 60_000);

  afterAll(() => site.close());

  it('keeps conditions that are named with blanks between them', async () => {
    const html = await search({ condition: 'new, good' });
    expect(html.match(/value="(new|good)"[^>]* checked/g)).toHaveLength(2);
  });

  it.each([
    ['malaga', ['Bicicleta de Málaga']],
    ['MÁLAGA', ['Bicicleta de Málaga']],
    ['29" wheel', ['29" wheel']],
    ['wheels', ['29" wheel']],
    ['"road bike" -kids', ['Road bike, carbon']],
    ['road bike -kids', ['Bike for the road', 'Road bike, carbon']],
    ['gloves bike', []],
    ['sold', []],
    ['🚲', []],
    ["'; drop table items; --", []],
    ['<script>alert(1)</script>', []],
  ])('%s', async (q, titles) => {
    const html = await search({ q, sort: 'newest' });
    expect(cards(html)).toEqual(titles);
    expect(markup(html)).not.toContain('<script>alert');
  });

  it('names words, place and order', async () => {
    expect(heading(await search({ q: 'road bike' }))).toBe('“road bike”, newest first');
    expect(heading(await search({ q: 'road bike', near: 'Madrid' }))).toBe(
      '“road bike” near Madrid, ES, nearest first',
    );
    expect(heading(await search({ category: 'boxing', sort: 'price-asc' }))).toBe(
      'Boxing, cheapest first',
    );
    expect(
      heading(await search({ q: '"road bike"', near: 'Madrid', radius_km: '10', sort: 'newest' })),
    ).toBe('"road bike" within 10 km of Madrid, ES, newest first');
  });

  it('is nearest first where a place is known, else newest first', async () => {
    expect(cards(await search({ q: 'bike', near: 'Madrid' }))).toEqual([
      'Road bike for kids',
      'Road bike, carbon',
      'Bike for the road',
      'Reserved bike',
    ]);
    expect(cards(await search({ q: 'bike' }))[0]).toBe('Reserved bike');
  });

  it('sorts by price', async () => {
    const cheapest = cards(await search({ sort: 'price-asc' }));
    expect(cheapest[0]).toBe('Boxing gloves');
    expect(cards(await search({ sort: 'price-desc' }))).toEqual([...cheapest].reverse());
  });

  it('shows distances in bands, and states as ribbons', async () => {
    const html = await search({ q: 'bike', near: 'Madrid' });
    const text = plain(html);
    expect(text).toMatch(/Road bike for kids.{0,20}in Madrid/);
    expect(text).toContain('about 10 km');
    expect(text).toContain('about 75 km');
    expect(texts(html, 'ribbon')).toEqual(['Reserved']);
    expect(html).not.toMatch(/\d{4,}\.\d+/);
  });

  it('filters by price as people type it', async () => {
    const html = await search({ price_min: '50', price_max: '1.245,00', near: 'Madrid' });
    expect(cards(html)).toHaveLength(6);
    expect(cards(html)).toContain('Road bike, carbon');
    expect(cards(html)).not.toContain('Boxing gloves');
    expect(texts(html, 'chip--remove')).toEqual([
      'Remove the filter from 50',
      'Remove the filter up to 1,245',
    ]);
    expect(html).toContain('href="/search?near=Madrid&price_min=50"');
  });

  it('counts', async () => {
    expect(summary(await search({ q: 'bike' }))).toBe('4 items');
    expect(summary(await search({ q: 'gloves' }))).toBe('1 item');
    expect(summary(await search({ q: 'gloves bike' }))).toBe('Nothing found');
  });

  describe('with a radius', () => {
    it('shows the next ring below when it holds few', async () => {
      const html = await search({ q: 'bike', near: 'Madrid', radius_km: '10' });
      expect(summary(html)).toBe('1 within 10 km · 2 more within 100 km');
      expect(texts(html, 'ring__title')).toEqual(['Within 10 km of Madrid', 'More within 100 km']);
      expect(cards(html)).toEqual(['Road bike for kids', 'Road bike, carbon', 'Bike for the road']);
    });

    it('goes on beyond the widest radius', async () => {
      const html = await search({ q: 'reserved', near: 'Madrid', radius_km: '200' });
      expect(summary(html)).toBe('Nothing within 200 km · 1 farther away');
      expect(texts(html, 'ring__title')).toEqual(['Farther away']);
    });

    it('keeps the order that was asked for in both rings', async () => {
      const html = await search({ near: 'Madrid', radius_km: '25', sort: 'price-desc' });
      expect(cards(html)).toEqual([
        'Road bike, carbon',
        'Road bike for kids',
        '29" wheel',
        'Bike for the road',
        'Boxing gloves',
      ]);
    });

    it('needs a place', async () => {
      const html = await search({ q: 'bike', radius_km: '10' });
      expect(plain(html)).toContain('Choose a town to search around.');
      expect(cards(html)).toHaveLength(4);
    });
  });

  it('tells robots which searches to keep', async () => {
    const canonical = (html: string) => /rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    const some = await search({ q: 'bike', near: 'Madrid', sort: 'newest' });
    expect(some).toContain('content="noindex, follow"');
    expect(canonical(some)).toBe('https://tradyfit.example/search?q=bike&near=Madrid&sort=newest');
    const category = await search({ category: 'boxing' });
    expect(category).not.toContain('noindex');
    expect(canonical(category)).toBe(
      `https://tradyfit.example/items/category/${await shop.category('boxing')}-boxing`,
    );
  });

  it('repeats nothing and loses nothing over pages', async () => {
    for (let number = 0; number < 30; number++) await shop.sell('Snorkel', towns.malaga);
    const first = await search({ q: 'snorkel', near: 'Madrid' });
    expect(summary(first)).toBe('30 items');
    const next = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(first)?.[1] ?? '';
    const second = await site.get(next);
    const ids = [...itemIds(first), ...itemIds(second.body)];
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
    expect(second.body).toContain('rel="first"');
  });
});
