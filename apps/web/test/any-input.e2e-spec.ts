import fc from 'fast-check';
import { tokenHeaders } from './helpers/browser.js';
import { markup } from './helpers/html.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

/** Texts that broke sites before, encoded as they stand in a URL. */
const NASTY = [
  '',
  '%00',
  'a%00b',
  '%F0%9F%9A%B2',
  '%F0%9F',
  '%',
  '%zz',
  '%27%3B%20drop%20table%20items%3B%20--',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%22%3E%3Csvg%20onload%3Dalert(1)%3E',
  'x'.repeat(10_000),
  '%F0%9F%9A%B2'.repeat(1000),
  '%22'.repeat(999),
  '-'.repeat(500),
  '%28%7C%26%21%3A%2A%29',
  '%5C',
  '%25%5F',
  '%E2%80%AE%E2%80%8F',
  '%CC%81'.repeat(200),
  '..%2f..%2fetc%2fpasswd',
  '%0d%0aSet-Cookie:%20a=b',
  '__proto__',
  '-1',
  '0',
  '1e309',
  'NaN',
  'Infinity',
  '99999999999999999999',
  '2147483648',
  '0x10',
  '1.5',
  '-90,-180',
  '90,180',
  '91,181',
  'NaN,NaN',
  '-9.5,36,3.3,43.8',
  '170,-90,-170,90',
  '1,2,3',
  '0,0,181,0',
  'new,good',
  'WzEsIm5lYXJlc3QiLDEsMV0',
  'W10',
];

const PARAMETERS = [
  'q',
  'near',
  'radius_km',
  'category',
  'price_min',
  'price_max',
  'condition',
  'box',
  'sort',
  'cursor',
  'return_to',
  'limit',
];

const ALLOWED = [200, 301, 302, 303, 400, 404, 410];

describe('any input', () => {
  let site: TestApp;
  let routes: string[];

  beforeAll(async () => {
    // The limits of the public API are another test's.
    site = await startTestApp({ settings: { RATE_LIMIT_ALLOW_LIST: '127.0.0.0/8' } });
    const shop = await openShop(site.database.dataSource);
    const item = await shop.sell('Road bike', towns.madrid);
    await shop.sell('Mountain bike', towns.sydney);
    routes = [
      '/',
      '/search',
      '/search.atom',
      '/search/suggest',
      '/search/facets',
      '/items/categories',
      `/items/category/${item.categoryId}-cycling`,
      `/items/${item.id}-road-bike`,
      '/place',
      '/places/suggest',
      '/sitemap.xml',
      '/sitemaps/items-0.xml',
      '/robots.txt',
      '/developers',
      '/public-api/v1.0/items/search/bike',
      '/public-api/v1.0/items/category/cycling',
      `/public-api/v1.0/items/${item.id}`,
    ];
  }, 60_000);

  afterAll(() => site.close());

  async function answers(url: string): Promise<void> {
    const answer = await site.get(url);
    if (!ALLOWED.includes(answer.statusCode)) throw new Error(`${answer.statusCode} ${url}`);
    if (String(answer.headers['content-type']).startsWith('text/html')) {
      expect(markup(answer.body)).not.toMatch(/<script>alert|<svg onload/);
    }
  }

  it.each(PARAMETERS)(
    'in %s is answered by every route',
    async (name) => {
      for (const route of routes) {
        for (const text of NASTY) await answers(`${route}?${name}=${text}`);
        await answers(`${route}?${name}=a&${name}=b`);
        await answers(`${route}?${name}[x]=1&${name}[]=2`);
        await answers(`${route}?${name}`);
      }
      expect(site.reporter.errors).toEqual([]);
    },
    120_000,
  );

  it('in place of any part of a path is answered', async () => {
    const bases = [
      '/items/',
      '/items/category/',
      '/sitemaps/',
      '/public-api/v1.0/items/',
      '/public-api/v1.0/items/search/',
      '/public-api/v1.0/items/category/',
    ];
    for (const base of bases) {
      for (const text of NASTY) await answers(base + text);
    }
    expect(site.reporter.errors).toEqual([]);
  }, 60_000);

  it('in several parameters at once is answered', async () => {
    const value = fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 300 }).map(encoded),
      fc.double().map(String),
      fc.integer().map(String),
      fc.constantFrom(
        'Madrid',
        '10',
        'cycling',
        'nearest',
        'newest',
        'price-asc',
        'relevance',
        'good',
        'bike',
      ),
    );
    const query = fc
      .array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { maxLength: 8 })
      .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&'));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: routes.length - 1 }), query, async (index, text) => {
        await answers(`${routes[index]}?${text}`);
      }),
      { numRuns: 400 },
    );
    expect(site.reporter.errors).toEqual([]);
  }, 120_000);

  it('in the form of the place picker is answered', async () => {
    const token = await tokenHeaders(site);
    const field = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }).map(encoded));
    await fc.assert(
      fc.asyncProperty(field, field, async (near, returnTo) => {
        const answer = await site.inject({
          method: 'POST',
          url: '/place',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            ...token,
          },
          payload: `near=${near}&return_to=${returnTo}`,
        });
        expect([303, 400]).toContain(answer.statusCode);
        expect(String(answer.headers.location ?? '/')).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 150 },
    );
    expect(site.reporter.errors).toEqual([]);
  }, 60_000);
});

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
