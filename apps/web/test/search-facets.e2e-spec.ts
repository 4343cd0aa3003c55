import { cards, heading, texts } from './helpers/html.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  const shop = await openShop(site.database.dataSource);
  const tennis = await shop.category('tennis');
  await shop.sell('Racket', towns.madrid, {
    priceCents: 2_000,
    categoryId: tennis,
    condition: 'new',
  });
  await shop.sell('Old racket', towns.madrid, {
    priceCents: 999,
    categoryId: tennis,
    condition: 'fair',
  });
  await shop.sell('Racket bag', towns.toledo, { priceCents: 5_000, condition: 'good' });
  await shop.sell('Bag', towns.sydney, {
    priceCents: 600_000,
    condition: 'good',
    description: 'For a racket',
  });
  await shop.sell('Racket', towns.madrid, { state: 'sold', categoryId: tennis });
}, 60_000);
afterAll(() => site.close());

const titles = async (query: string) => cards((await site.get(`/search?${query}`)).body);
const chips = (html: string) =>
  [...html.matchAll(/chip--remove" href="([^"]*)"[\s\S]*?<\/span>\s*<span>([^<]*)</g)].map(
    ([, url, label]) => [label, url?.replaceAll('&amp;', '&')],
  );

describe('the filter by condition', () => {
  it('takes several, ticked or in one text, and all are as good as none', async () => {
    expect(await titles('q=racket&condition=new')).toEqual(['Racket']);
    expect(await titles('q=racket&condition=fair&condition=new')).toEqual(['Old racket', 'Racket']);
    expect(await titles('q=racket&condition=new,fair')).toEqual(['Old racket', 'Racket']);
    const all = (await site.get('/search?condition=new,fair,good,excellent')).body;
    expect(cards(all)).toHaveLength(4);
    expect(chips(all)).toEqual([]);
  });

  it('is a chip for each, and stays ticked', async () => {
    const { body } = await site.get('/search?q=racket&condition=new&condition=fair');
    expect(chips(body)).toEqual([
      ['New', '/search?q=racket&condition=fair'],
      ['Well used', '/search?q=racket&condition=new'],
    ]);
    expect(body.match(/<input[^>]*name="condition"[^>]*checked/g)).toHaveLength(2);
  });

  it('says so when there is no such condition', async () => {
    const { statusCode, body } = await site.get('/search?condition=shiny');
    expect(statusCode).toBe(400);
    expect(body).toContain('<a href="#filter-condition">Choose conditions of the list.</a>');
  });
});

describe('the filter by area', () => {
  it('is read from the URL, kept by the form and lifted by its chip', async () => {
    const { body } = await site.get('/search?q=racket&box=-9.5,36,3.3,43.8');
    expect(cards(body)).toEqual(['Racket bag', 'Old racket', 'Racket']);
    expect(chips(body)).toEqual([['in the chosen area', '/search?q=racket']]);
    expect(body).toMatch(/<input type="hidden" name="box" value="-9\.5,36,3\.3,43\.8"/);
    const [, url] = /href="(\/search\?[^"]*sort=price-asc[^"]*)"/.exec(body) ?? [];
    expect(url).toContain('box=-9.5,36,3.3,43.8');
  });

  it('may cross the date line', async () => {
    expect(await titles('box=150,-40,-170,0')).toEqual(['Bag']);
  });

  it.each(['1,2,3', '0,50,10,40', '0,0,181,1', 'a,b,c,d', '1e9,0,0,0'])(
    'says so when %s is none',
    async (box) => {
      const { statusCode, body } = await site.get(`/search?box=${box}`);
      expect(statusCode).toBe(400);
      expect(texts(body, 'notice').join()).toContain('no such area');
      expect(body).not.toContain('name="box"');
    },
  );
});

describe('the best match first', () => {
  it('puts titles before descriptions, and is offered only with words', async () => {
    const { body } = await site.get('/search?q=racket&sort=relevance');
    expect(heading(body)).toBe('“racket”, best match first');
    expect(cards(body)).toEqual(['Racket bag', 'Old racket', 'Racket', 'Bag']);
    expect(body).toMatch(/<input type="hidden" name="sort" value="relevance"/);
    const wordless = await site.get('/search?sort=relevance');
    expect(heading(wordless.body)).toBe('All gear, newest first');
    expect(wordless.body).not.toContain('Best match first');
  });
});

describe('facets', () => {
  const facets = async (query: string) => {
    const answer = await site.get(`/search/facets?${query}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('no-store');
    return answer.json() as {
      total: string;
      counts: Record<string, string>;
      prices: { label: string; min: string; max: string; count: string }[];
    };
  };

  it('count each choice in place of the one in force', async () => {
    const found = await facets('q=racket&category=tennis&condition=new');
    expect(found.total).toBe('1 item');
    expect(found.counts).toMatchObject({
      'category:tennis': '1',
      'condition:new': '1',
      'condition:fair': '1',
      'condition:good': '0',
    });
    expect(found.counts['category:cycling']).toBeUndefined();
    expect(found.prices).toEqual([
      { label: '20–50', min: '20', max: '49.99', count: '1', share: 1 },
    ]);
  });

  it('run from the cheapest to the dearest band with something in it', async () => {
    const { prices, total } = await facets('q=racket');
    expect(total).toBe('4 items');
    expect(prices.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      'Under 10: 1',
      '10–20: 0',
      '20–50: 1',
      '50–100: 1',
      '100–200: 0',
      '200–500: 0',
      '500–1,000: 0',
      '1,000–2,000: 0',
      '2,000–5,000: 0',
      '5,000 or more: 1',
    ]);
    expect(prices.at(-1)).toMatchObject({ min: '5000', max: '' });
  });

  it('give what a band promises', async () => {
    const { prices } = await facets('q=racket');
    for (const { min, max, count } of prices)
      expect(await titles(`q=racket&price_min=${min}&price_max=${max}`)).toHaveLength(
        Number(count),
      );
  });

  it('are near a place, and none for what cannot be read', async () => {
    expect((await facets('q=racket&near=Madrid&radius_km=10')).total).toBe('2 items');
    for (const query of ['price_min=x', 'condition=shiny', 'box=1', 'category=chess'])
      expect((await site.get(`/search/facets?${query}`)).statusCode).toBe(400);
  });
});
