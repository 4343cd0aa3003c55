import { CategoriesRepository, ItemsRepository, seedCategories } from '@tradyfit/data';
import { createItem } from '@tradyfit/data/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

interface Operation {
  parameters: { name: string; in: string; schema: object; required?: boolean; example?: string }[];
  responses: Record<string, { content: Record<string, { schema: object }>; headers?: object }>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
}

let site: TestApp;
let document: Document;
let itemId: number;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

beforeAll(async () => {
  site = await startTestApp();
  const { dataSource } = site.database;
  await seedCategories(dataSource);
  const category = await site.app.get(CategoriesRepository).findByName('martial arts');
  for (let n = 0; n < 3; n++)
    itemId = (await createItem(dataSource, { categoryId: category?.id ?? 0, description: null }))
      .id;
  document = (await site.inject({ url: '/public-api/v1.0/openapi.json' })).json<Document>();
  ajv.addSchema(document, 'openapi');
});
afterAll(() => site.close());
afterEach(() => jest.restoreAllMocks());

/** Holds a real answer against the document's response for its status. */
async function check(path: string, url: string, status: number): Promise<void> {
  if (status !== 429) site.clock.now += 60_000;
  const answer = await site.inject({ url: `/public-api/v1.0${url}` });
  expect([url, answer.statusCode]).toEqual([url, status]);
  const at = ['paths', path, 'get', 'responses', String(status)]
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  expect(answer.headers['content-type']).toMatch(/^application\/json(;|$)/);
  const valid = ajv.validate(
    { $ref: `openapi#/${at}/content/${encodeURIComponent('application~1json')}/schema` },
    answer.json(),
  );
  expect([url, valid, ajv.errors]).toEqual([url, true, null]);
}

it('is OpenAPI 3.1 on this very site, for anyone to read', async () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.servers).toEqual([{ url: 'https://tradyfit.example/public-api/v1.0' }]);
  const { headers } = await site.inject({ url: '/public-api/v1.0/openapi.json' });
  expect(headers['access-control-allow-origin']).toBe('*');
});

it('names the routes that there are', () => {
  expect(Object.keys(document.paths)).toEqual([
    '/items/category/{name}',
    '/items/search/{query}',
    '/items/{id}',
  ]);
  for (const [path, { get }] of Object.entries(document.paths))
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(get.parameters).toContainEqual(
        expect.objectContaining({ name, in: 'path', required: true }),
      );
});

it('has valid examples for its parameters', () => {
  for (const { get } of Object.values(document.paths))
    for (const { name, schema, example } of get.parameters) {
      if (example === undefined) continue;
      const value = name === 'id' ? Number(example) : example;
      expect([name, ajv.validate(schema, value)]).toEqual([name, true]);
    }
});

it('describes what is answered', async () => {
  await check('/items/category/{name}', '/items/category/martial%20arts', 200);
  await check('/items/category/{name}', '/items/category/boxing', 200);
  await check('/items/category/{name}', '/items/category/chess', 404);
  await check('/items/search/{query}', '/items/search/road%20bike?limit=2', 200);
  await check('/items/search/{query}', '/items/search/-nothing', 400);
  await check('/items/{id}', `/items/${itemId}`, 200);
  await check('/items/{id}', '/items/abc', 404);
});

it.each([
  ['/items/category/{name}', '/items/category/boxing?limit=0'],
  ['/items/search/{query}', '/items/search/road?cursor=forged'],
])('%s describes a bad request', async (path, url) => {
  await check(path, url, 400);
});

it('describes the limits', async () => {
  for (let n = 0; n < 2; n++) await site.inject({ url: '/public-api/v1.0/items/1' });
  await check('/items/{id}', '/items/1', 429);
  expect(document.paths['/items/{id}']?.get.responses['429']?.headers).toHaveProperty(
    'Retry-After',
  );
});

it('describes our failures', async () => {
  jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockRejectedValue(new Error('broken'));
  await check('/items/{id}', '/items/1', 500);
});

it('would notice another field, and one that is missing', () => {
  const validate = ajv.compile({ $ref: 'openapi#/components/schemas/Item' });
  const item = {
    id: 1,
    name: 'Bike',
    description: null,
    price: '1.00',
    image_url: 'https://tradyfit.example/a.svg',
    category: 'cycling',
    city: 'Madrid',
    state: '',
    country: 'ES',
    timestamp: '2026-11-23T12:00:00.000Z',
  };
  expect(validate(item)).toBe(true);
  expect(validate({ ...item, seller: 'maria' })).toBe(false);
  expect(validate({ ...item, price: 1 })).toBe(false);
  const { city: _city, ...without } = item;
  expect(validate(without)).toBe(false);
});
