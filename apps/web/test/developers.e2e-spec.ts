import { CategoriesRepository, seedCategories } from '@tradyfit/data';
import { createItem } from '@tradyfit/data/testing';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

let site: TestApp;
let itemId: number;
beforeAll(async () => {
  site = await startTestApp();
  await seedCategories(site.database.dataSource);
  const category = await site.app.get(CategoriesRepository).findByName('martial arts');
  const item = await createItem(site.database.dataSource, {
    title: 'Judo suit <b>160</b>',
    categoryId: category?.id ?? 0,
  });
  itemId = item.id;
});
afterAll(() => site.close());

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');

it('explains the API with requests to copy', async () => {
  const { statusCode, body } = await site.get('/developers');
  expect(statusCode).toBe(200);
  for (const text of [
    'https://tradyfit.example/public-api/v1.0',
    '/items/category/{name}',
    '/items/search/{query}',
    '/items/{id}',
    'image_url',
    'Retry-After',
    'ratelimit exceeded',
    'href="https://tradyfit.example/public-api/v1.0/openapi.json"',
  ])
    expect(body).toContain(text);
});

it('shows what the API answers at this moment', async () => {
  const { body } = await site.get('/developers');
  const real = await site.inject({
    url: '/public-api/v1.0/items/category/martial%20arts?limit=2',
  });
  expect(body).toContain('/items/category/martial%20arts?limit=2');
  expect(body).toContain('Answer now: 200 OK');
  expect(body.replaceAll('&#34;', '"')).toContain(
    escaped(JSON.stringify(real.json(), null, 2)).replaceAll('&#34;', '"'),
  );
});

it('shows one item', async () => {
  const { body } = await site.get('/developers?example=item');
  expect(body).toContain(`/public-api/v1.0/items/${itemId}`);
  expect(body).not.toContain('<b>160</b>');
});

it('searches for the words in its form', async () => {
  const { body } = await site.get('/developers?example=search&words=judo');
  expect(body).toContain('/items/search/judo?limit=2');
  expect(body).toMatch(/id="try-words"[^>]*value="judo"|value="judo"[^>]*id="try-words"/);
});

it.each(['fo', '"><script>hi', "';ls", '🚲', '-x', '%'])(
  'shows the error that %j gives',
  async (words) => {
    const answer = await site.get(`/developers?example=search&words=${encodeURIComponent(words)}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Answer now: 400 Bad Request');
    expect(answer.body).toContain('Not a valid search');
    expect(answer.body).not.toContain('"><script>hi');
  },
);

it.each(['example=unheard-of', 'example=&words='])('shows something for %s', async (query) => {
  expect((await site.get(`/developers?${query}`)).body).toContain('Answer now: 200 OK');
});

it.each(['example=a&example=b', `words=${'x'.repeat(300)}`])('%s is 400', async (query) => {
  expect((await site.get(`/developers?${query}`)).statusCode).toBe(400);
});
