import { DatabaseStatus } from '@tradyfit/data';
import { cuttableLine } from './helpers/cuttable-line.js';
import type { CuttableLine } from './helpers/cuttable-line.js';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const database = () => site.app.get(DatabaseStatus);

it('is ready when the database answers and has every migration', async () => {
  const answer = await site.inject({ url: '/readyz' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ status: 'ready' });
  expect(answer.headers['cache-control']).toBe('no-store');
});

it('names the release that answers, where there is one', async () => {
  const released = await startTestApp({ settings: { BUILD_VERSION: '0.1.0-488a7b1c0ffe' } });
  try {
    const answer = await released.inject({ url: '/readyz' });
    expect(answer.json()).toEqual({ status: 'ready', release: '0.1.0-488a7b1c0ffe' });
  } finally {
    await released.close();
  }
});

it('names the migrations that are missing', async () => {
  jest
    .spyOn(database(), 'migrationStatus')
    .mockResolvedValue({ applied: [], pending: ['0009-more'], pendingPost: [], unknown: [] });
  const answer = await site.inject({ url: '/readyz' });
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.json()).toEqual({
    status: 'not ready',
    reasons: ['migration 0009-more is pending: run the deploy task'],
  });
});

it('is ready with a schema that is newer than this build', async () => {
  jest
    .spyOn(database(), 'migrationStatus')
    .mockResolvedValue({ applied: [], pending: [], pendingPost: [], unknown: ['0010-future'] });
  expect((await site.inject({ url: '/readyz' })).statusCode).toBe(200);
});

it('waits two seconds for the database, not longer', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  jest.spyOn(database(), 'ping').mockReturnValue(new Promise(() => undefined));
  const answer = site.inject({ url: '/readyz' });
  await jest.advanceTimersByTimeAsync(2_000);
  const { statusCode, body } = await answer;
  expect(statusCode).toBe(503);
  expect(body).toContain('did not answer within 2 s');
});

it('is red and alive while the database is down, and green again by itself', async () => {
  let line: CuttableLine | undefined;
  const down = await startTestApp({
    databaseUrl: async (url) => {
      line = await cuttableLine(url);
      return line.url;
    },
  });
  await line?.cut();
  const ready = await down.inject({ url: '/readyz' });
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toEqual({ status: 'not ready', reasons: ['the database does not answer'] });
  expect((await down.inject({ url: '/healthz' })).statusCode).toBe(200);
  const page = await down.get('/items/1-bike');
  expect(page.statusCode).toBe(503);
  expect(page.headers['retry-after']).toBe('5');

  await line?.mend();
  expect((await down.inject({ url: '/readyz' })).statusCode).toBe(200);
  expect((await down.get('/items/1-bike')).statusCode).toBe(404);
  await down.close();
  await line?.close();
});
