import { DataError } from '@tradyfit/data';
import { SearchCorrections } from '../src/search/search-corrections.service.js';
import { SearchLoosenings } from '../src/search/search-loosenings.service.js';
import { cards, heading, itemIds, markup, plain, texts } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('search', () => {
  let site: TestApp;
  let shop: Shop;

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
    const boxing = await shop.category('boxing');
    await shop.sell('Bicicleta de Málaga', towns.malaga, { priceCents: 20_000 });
    await shop.sell('29" wheel', towns.madrid, { priceCents: 5_000 });
    await shop.sell('Road bike for kids', towns.madrid, { priceCents: 8_000 });
    await shop.sell('Road bike, carbon', towns.getafe, { priceCents: 124_500 });
    await shop.sell('Bike for the road', towns.toledo, { priceCents: 30_050 });
    await shop.sell('Boxing gloves', towns.toledo, { priceCents: 2_000, categoryId: boxing });
    await shop.sell('Sold bike', towns.madrid, { state: 'sold' });
    await shop.sell('Reserved bike', towns.sydney, { state: 'reserved' });
  }, 60_000);

  afterAll(() => site.close());

  const search = async (query: Record<string, string>, status = 200) => {
    const answer = await site.get(`/search?${new URLSearchParams(query).toString()}`);
    expect(answer.statusCode).toBe(status);
    return answer.body;
  };
  const summary = (html: string) => texts(html, 'results-head__summary')[0];

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

  describe('that finds nothing', () => {
    const loosenings = (html: string) => texts(html, 'loosening');

    it.each(['unavailable', 'timeout'] as const)(
      'is the page all the same when what helps on is %s',
      async (kind) => {
        const busy = () => Promise.reject(new DataError(kind, 'Too much at once'));
        const spies = [
          jest.spyOn(SearchLoosenings.prototype, 'of').mockImplementation(busy),
          jest.spyOn(SearchCorrections.prototype, 'of').mockImplementation(busy),
        ];
        expect(summary(await search({ q: 'gloves bike' }))).toBe('Nothing found');
        for (const spy of spies) {
          expect(spy).toHaveBeenCalled();
          spy.mockRestore();
        }
      },
    );

    it('says what could be loosened, and what that would give', async () => {
      const html = await search({ q: 'road bike', category: 'boxing', price_max: '100' });
      expect(cards(html)).toEqual([]);
      expect(loosenings(html)).toEqual(['Search without “Boxing” 1 item']);
      const both = await search({ q: 'gloves', price_min: '50' });
      expect(loosenings(both)).toEqual(['Search without “from 50” 1 item']);
      expect(both).toContain('href="/search?q=gloves"');
    });

    it('offers to drop a word', async () => {
      const html = await search({ q: 'carbon gloves' });
      expect(loosenings(html)).toEqual([
        'Search without “carbon” 1 item',
        'Search without “gloves” 1 item',
      ]);
    });

    it('offers everything when nothing else helps', async () => {
      const html = await search({ q: 'zebra' });
      expect(loosenings(html)).toEqual(['See all gear 7 items']);
    });
  });

  describe('with something wrong', () => {
    it.each([
      ['price_min', 'abc', 'Type a price such as 120 or 99.50.'],
      ['price_max', '-5', 'Type a price such as 120 or 99.50.'],
      ['radius_km', '7', 'Choose one of 5, 10, 25, 50, 100, 200 km.'],
      ['category', 'chess', 'Choose one of the sports in the list.'],
      ['q', 'x'.repeat(201), 'Please use at most 200 characters.'],
      ['sort', 'best', 'Choose one of the orders in the list.'],
    ])(
      '%s gets a message at the field, and the form comes back as typed',
      async (name, value, message) => {
        const html = await search({ q: 'road', [name]: value }, 400);
        expect(plain(html)).toContain(message);
        expect(cards(html)).toEqual([]);
        if (name !== 'q') expect(html).toContain('value="road"');
        if (name.startsWith('price')) expect(html).toContain(`value="${value}"`);
      },
    );

    it('every faulty field has its message', async () => {
      const html = await search({ price_min: 'a', radius_km: 'b', near: 'Xyzzyville' }, 400);
      const text = plain(html);
      expect(text).toContain('Type a price such as 120 or 99.50.');
      expect(text).toContain('Choose one of 5, 10, 25, 50, 100, 200 km.');
      expect(text).toContain('We do not know a town called “Xyzzyville”.');
    });

    it.each(['garbage', '<b>', 'WzEsIm5ld2VzdCIsMSwxXQ==', 'x'.repeat(600)])(
      'cursor %s is a page that does not exist',
      async (cursor) => {
        const html = await search({ q: 'bike', cursor }, 400);
        expect(plain(html)).toContain('That page of');
      },
    );
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
