import { once } from 'node:events';
import { get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ItemsRepository } from '@tradyfit/data';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

let site: TestApp;
let release: () => void;

beforeAll(async () => {
  site = await startTestApp({ deadlineMs: 50 });
});
afterAll(() => site?.close());
beforeEach(() => {
  const gate = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockReturnValue(gate);
  site.logs.length = 0;
  site.reporter.errors.length = 0;
});
afterEach(() => jest.restoreAllMocks());

it('answers whom the site keeps waiting, with a page that says when to come back', async () => {
  const answer = await site.get('/items/1-bike');
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toContain('Back in a moment');
  expect(site.reporter.errors).toHaveLength(1);
  // What comes of it later goes nowhere, and harms nobody.
  release();
  await new Promise((resolve) => setImmediate(resolve));
  expect(site.reporter.errors).toHaveLength(1);
});

it('answers programs as they are used to', async () => {
  const answer = await site.inject({ url: '/public-api/v1.0/items/1' });
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ error: 'service unavailable' });
  release();
});

it('reports nothing of a visitor who left', async () => {
  await site.app.listen(0, '127.0.0.1');
  const { port } = site.app.getHttpServer().address() as AddressInfo;
  const arrived = new Promise<ServerResponse>((resolve) =>
    site.app.getHttpServer().once('request', (_request, response) => resolve(response)),
  );
  const leaving = get({ port, host: '127.0.0.1', path: '/items/1-bike' }).on(
    'error',
    () => undefined,
  );
  const response = await arrived;
  leaving.destroy();
  await once(response, 'close');
  // Whoever came later is told so later.
  expect((await site.get('/items/2-bike')).statusCode).toBe(503);
  expect(site.reporter.errors).toHaveLength(1);
  release();
});
