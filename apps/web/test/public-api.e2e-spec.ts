import { CategoriesRepository, seedCategories } from '@tradyfit/data';
import { createItem, createPhoto } from '@tradyfit/data/testing';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

const base = '/public-api/v1.0';
const springfield = {
  placeName: 'Springfield',
  adminCode: 'MO',
  adminName: 'Missouri',
  countryCode: 'US',
};
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

describe('/items/{id}', () => {
  it('is exactly the item of the contract', async () => {
    const made = await item({
      title: 'Road bike, 56 cm',
      description: 'Málaga <b>steel</b>',
      priceCents: 2_300,
      createdAt: new Date('2026-10-01T08:30:00.123Z'),
      ...springfield,
    });
    await createPhoto(site.database.dataSource, { itemId: made.id, key: 'photos/a1' });
    const answer = await ask(`/items/${made.id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toEqual({
      id: made.id,
      name: 'Road bike, 56 cm',
      description: 'Málaga <b>steel</b>',
      price: '23.00',
      image_url: 'https://tradyfit.example/media/photos/a1/page.jpg',
      category: 'cycling',
      city: 'Springfield',
      state: 'MO',
      country: 'US',
      timestamp: '2026-10-01T08:30:00.123Z',
    });
  });

  it('has no state outside the US, no description where none was written, and a default picture', async () => {
    const made = await item({ description: null, priceCents: 5 });
    expect((await ask(`/items/${made.id}`)).json()).toMatchObject({
      description: null,
      price: '0.05',
      state: '',
      country: 'ES',
      image_url: 'https://tradyfit.example/assets/categories/cycling.svg',
    });
  });

  it.each([
    [0, '0.00'],
    [100, '1.00'],
    [999_999_999_999, '9999999999.99'],
  ])('%i cents are %s', async (priceCents, price) => {
    const made = await item({ priceCents });
    expect((await ask(`/items/${made.id}`)).json()).toMatchObject({ price });
  });

  it('is there while reserved', async () => {
    const made = await item({ state: 'reserved' });
    expect((await ask(`/items/${made.id}`)).statusCode).toBe(200);
  });

  it.each(['sold', 'expired', 'removed'] as const)('is 404 once %s', async (state) => {
    const made = await item({ state });
    const answer = await ask(`/items/${made.id}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ error: 'not found' });
  });

  it.each([
    '999999',
    '0',
    '-1',
    '1.5',
    'abc',
    '1e3',
    '0x10',
    '99999999999999999999',
    '%F0%9F%9A%B2',
  ])('is 404 for the id %s', async (id) => {
    const answer = await ask(`/items/${id}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ error: 'not found' });
  });
});

describe('/items/category/{name}', () => {
  it('is newest first, of that category, listed items only', async () => {
    const first = await item({ title: 'Older judo suit' }, 'martial arts');
    const second = await item({ title: 'Newer judo suit' }, 'martial arts');
    await item({ state: 'sold' }, 'martial arts');
    await item({}, 'boxing');
    const answer = await ask('/items/category/martial%20arts');
    expect(answer.statusCode).toBe(200);
    const { items } = answer.json<{ items: { id: number; category: string }[] }>();
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(items.every((each) => each.category === 'martial arts')).toBe(true);
    expect(answer.headers.link).toBeUndefined();
  });

  it('is an empty list where nothing is for sale', async () => {
    expect((await ask('/items/category/triathlon')).json()).toEqual({ items: [] });
  });

  it.each(['martial-arts', 'Cycling', 'chess', '%27;drop', '%F0%9F%9A%B2'])(
    'is 404 for %s',
    async (name) => {
      const answer = await ask(`/items/category/${name}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ error: 'not found' });
    },
  );
});

describe('pages of a list', () => {
  it('hold 100 items at most and lead to the next by Link', async () => {
    const categoryId = await category('surfing');
    const { sellerId } = await item({ categoryId });
    const dataSource = site.database.dataSource;
    for (let n = 0; n < 101; n++) await createItem(dataSource, { categoryId, sellerId });
    const first = await ask('/items/category/surfing');
    const ids = first.json<{ items: { id: number }[] }>().items.map(({ id }) => id);
    expect(ids).toHaveLength(100);
    const link = /^<(https:\/\/tradyfit\.example(.+))>; rel="next"$/.exec(
      String(first.headers.link),
    );
    const next = await ask(String(link?.[2]).replace(base, ''));
    const rest = next.json<{ items: { id: number }[] }>().items.map(({ id }) => id);
    expect(rest).toHaveLength(2);
    expect(new Set([...ids, ...rest]).size).toBe(102);
    expect(next.headers.link).toBeUndefined();
  });

  it('are as long as asked for, and keep the limit in the Link', async () => {
    const answer = await ask('/items/category/surfing?limit=3');
    expect(answer.json<{ items: object[] }>().items).toHaveLength(3);
    expect(answer.headers.link).toMatch(/\?limit=3&cursor=[\w-]+>; rel="next"$/);
    const search = await ask('/items/search/road%20bike?limit=1');
    expect(search.headers.link).toContain('/items/search/road%20bike?limit=1&cursor=');
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=NaN', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['cursor=', 'cursor'],
    ['cursor=forged', 'cursor'],
    [`cursor=${'x'.repeat(3_000)}`, 'cursor'],
    ['cursor=a&cursor=b', 'cursor'],
  ])('%s is 400', async (query, name) => {
    for (const path of ['/items/category/cycling', '/items/search/road']) {
      const answer = await ask(`${path}?${query}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toEqual({ error: 'bad request', message: `Not a valid ${name}` });
    }
  });
});

it.each([
  ['/items/%00', 404],
  ['/items/category/cycling%00', 404],
  ['/items/category/cycling?cursor=%00', 400],
  ['/items/category/cycling?limit=1%00', 400],
])('%s, a NUL where none can be, is %i', async (path, status) => {
  expect((await ask(path)).statusCode).toBe(status);
});

it('takes GET only', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const answer = await site.inject({ method, url: `${base}/items/1` });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: 'not found' });
  }
});
