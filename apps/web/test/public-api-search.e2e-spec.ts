import { CategoriesRepository, seedCategories } from '@tradyfit/data';
import { createItem } from '@tradyfit/data/testing';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

const base = '/public-api/v1.0';
let site: TestApp;
let category: (name: string) => Promise<number>;

beforeAll(async () => {
  site = await startTestApp();
  await seedCategories(site.database.dataSource);
  category = async (name) => (await site.app.get(CategoriesRepository).findByName(name))?.id ?? 0;
});
afterAll(() => site.close());

/** Asks after the limits of earlier requests are over. */
async function ask(path: string) {
  site.clock.now += 60_000;
  return site.inject({ url: base + path });
}

const item = async (over: object, name = 'cycling') =>
  createItem(site.database.dataSource, { categoryId: await category(name), ...over });

describe('/items/search/{query}', () => {
  it('finds items that hold all words, in name or description, in any form', async () => {
    const made = await item({
      title: 'Snorkel set',
      description: 'Two masks, hardly used in Málaga',
    });
    await item({ title: 'Snorkel alone', description: 'No other thing' });
    for (const query of ['snorkels%20mask', 'malaga%20snorkel', 'SNORKEL%20-masks']) {
      const { items } = (await ask(`/items/search/${query}`)).json<{ items: { id: number }[] }>();
      expect([query, items.map(({ id }) => id)]).toEqual([query, [made.id]]);
    }
  });

  it('is an empty list where nothing is found', async () => {
    expect((await ask('/items/search/zzzzzz')).json()).toEqual({ items: [] });
  });

  it.each([
    'fo',
    '-something',
    '<script>hi',
    '.abc',
    '_abc',
    ' abc',
    'ab',
    'a'.repeat(81),
    'a'.repeat(10_000),
    'road"bike',
    "'; drop table items",
    '29" wheel',
    'bike🚲',
    'a/b',
    'bike\n',
  ])('%j is 400', async (query) => {
    const answer = await ask(`/items/search/${encodeURIComponent(query)}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: 'bad request', message: 'Not a valid search' });
  });

  it.each([
    'foo',
    '29er',
    'Málaga',
    'велосипед',
    '自転車用',
    'हिन्दी',
    'a.b-c_d e',
    'a'.repeat(80),
    'é'.repeat(80),
  ])('%j is valid', async (query) => {
    expect((await ask(`/items/search/${encodeURIComponent(query)}`)).statusCode).toBe(200);
  });

  it('with a NUL is like any other that is not valid', async () => {
    const answer = await ask('/items/search/abc%00');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: 'bad request', message: 'Not a valid search' });
  });
});
