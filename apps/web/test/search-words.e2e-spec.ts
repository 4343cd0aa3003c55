import { refreshVocabulary } from '@tradyfit/data';
import { markup } from './helpers/html.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  const { dataSource } = site.database;
  const shop = await openShop(dataSource);
  const titles = ['Folding bicycle', 'City bicycle', 'Tennis racket', 'Tennis racket, strung'];
  for (const title of titles) await shop.sell(title, towns.madrid, { priceCents: 5_000 });
  for (const title of ['Snowboard', 'Vélo de route', 'Vélo']) await shop.sell(title, towns.toledo);
  await refreshVocabulary(dataSource);
}, 60_000);
afterAll(() => site.close());

async function page(path: string): Promise<string> {
  return markup((await site.get(path)).body);
}

describe('did you mean', () => {
  it.each([
    ['bycicle', 'bicycle', '2 items'],
    ['snowbord', 'snowboard', '1 item'],
    ['tenis raket', 'tennis racket', '2 items'],
  ])('%s: %s', async (typed, meant, count) => {
    const html = (await site.get(`/search?q=${encodeURIComponent(typed)}`)).body;
    expect(html).toContain(`“${typed}”`);
    const link =
      /did-you-mean">\s*Did you mean\s*<a href="([^"]+)">([^<]+)<\/a>\s*\?\s*<span[^>]*>([^<]+)</.exec(
        html,
      );
    expect(link?.slice(2)).toEqual([meant, count]);
    const url = new URL(link![1]!.replaceAll('&amp;', '&'), 'http://site');
    expect(url.searchParams.get('q')).toBe(meant);
    expect((await site.get(url.pathname + url.search)).body).toContain(count);
  });

  it('keeps filters that leave something, and lets go of those that do not', async () => {
    const link = async (path: string) =>
      /did-you-mean">[^<]*<a href="([^"]+)"/.exec((await site.get(path)).body)?.[1];
    expect(await link('/search?q=bycicle&price_max=60')).toContain('price_max=60');
    expect(await link('/search?q=bycicle&price_max=5')).not.toContain('price_max');
  });

  it('is not asked where words are known, results many or nothing is near', async () => {
    for (const typed of ['bicycles', 'velo', 'xylophone', 'tennis', '-bycicle', '29er'])
      expect(await page(`/search?q=${typed}`)).not.toContain('Did you mean');
  });
});

describe('suggestions for a search', () => {
  const suggest = async (typed: string) => {
    const answer = await site.get(`/search/suggest?q=${encodeURIComponent(typed)}`);
    expect(answer.headers['cache-control']).toContain('public');
    expect(answer.headers['set-cookie']).toBeUndefined();
    return answer.json() as { words: string[]; towns: { rest: string; near: string }[] };
  };

  it('continue what was typed', async () => {
    expect((await suggest('bic')).words).toEqual(['bicycle']);
    expect((await suggest('TENNIS r')).words).toEqual(['tennis racket']);
    expect((await suggest('velo')).words).toContain('vélo');
    expect(await suggest('')).toEqual({ words: [], towns: [] });
    expect((await suggest('b')).words).toEqual([]);
  });

  it('name towns, without accents too, and what stands before them', async () => {
    expect((await suggest('malag')).towns).toMatchObject([
      { rest: '', near: 'Málaga, Andalusia, Spain' },
    ]);
    expect((await suggest('bicycle near madr')).towns).toMatchObject([
      { rest: 'bicycle', near: 'Madrid, Spain' },
    ]);
  });
});
