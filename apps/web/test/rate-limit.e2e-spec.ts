import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

const search = '/public-api/v1.0/items/search/road';
let site: TestApp;
beforeAll(async () => {
  site = await startTestApp({
    settings: {
      TRUSTED_PROXY_HOPS: '1',
      RATE_LIMIT_ALLOW_LIST: '198.51.100.0/24, 2001:db8:ffff::1',
    },
  });
});
afterAll(() => site.close());
beforeEach(() => {
  site.clock.now += 3_600_000;
  site.reporter.events.length = 0;
});

async function ask(url = search, address = '203.0.113.7') {
  return site.inject({ url, headers: { 'x-forwarded-for': address } });
}
const status = async (url?: string, address?: string) => (await ask(url, address)).statusCode;

it('refuses the third request within a second', async () => {
  expect([await status(), await status()]).toEqual([200, 200]);
  site.clock.now += 999;
  const answer = await ask();
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.json()).toEqual({
    error: 'ratelimit exceeded',
    message: expect.stringContaining('wait 1 s'),
  });
});

it('takes requests again after Retry-After', async () => {
  for (let n = 0; n < 3; n++) await ask();
  site.clock.now += 1_000;
  expect(await status()).toBe(200);
});

it('refuses the eleventh request within a minute', async () => {
  for (let n = 0; n < 10; n++) {
    expect(await status()).toBe(200);
    site.clock.now += 1_000;
  }
  const answer = await ask();
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBe('60');
});

it('keeps whoever goes on hitting locked out', async () => {
  for (let n = 0; n < 11; n++) await ask();
  for (let n = 0; n < 10; n++) {
    site.clock.now += 59_000;
    const answer = await ask();
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('60');
  }
  site.clock.now += 60_000;
  expect(await status()).toBe(200);
});

it('does not let the lock of the second hide the lock of the minute', async () => {
  // Five hits a second for two minutes: the minute's lock must not run out meanwhile.
  for (let n = 0; n < 600; n++) {
    await ask();
    site.clock.now += 200;
  }
  site.clock.now += 59_000;
  expect(await status()).toBe(429);
});

it('counts each route by itself, whatever its parameters are', async () => {
  expect([await status(), await status()]).toEqual([200, 200]);
  expect(await status('/public-api/v1.0/items/search/another')).toBe(429);
  expect(await status('/public-api/v1.0/items/category/chess')).toBe(404);
  expect(await status('/public-api/v1.0/items/1')).toBe(404);
});

it('counts each address by itself', async () => {
  for (let n = 0; n < 3; n++) await ask();
  expect(await status(search, '203.0.113.8')).toBe(200);
});

it('is not evaded by rotating what a client may write into X-Forwarded-For', async () => {
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await status(search, `10.0.0.${n}, 203.0.113.7`));
  expect(answers).toEqual([200, 200, 429]);
});

it('takes an IPv6 client for its /64', async () => {
  const answers = [];
  for (let n = 1; n < 4; n++) answers.push(await status(search, `2001:db8:1:2:${n}::${n}`));
  expect(answers).toEqual([200, 200, 429]);
  expect(await status(search, '2001:db8:1:3::1')).toBe(200);
  expect(await status(search, '::ffff:203.0.113.7')).toBe(200);
});

it('counts refused requests of bad form as well', async () => {
  const bad = '/public-api/v1.0/items/search/fo';
  expect([await status(bad), await status(bad), await status(bad)]).toEqual([400, 400, 429]);
});

it('lets the allow list through', async () => {
  for (const address of ['198.51.100.200', '::ffff:198.51.100.1', '2001:db8:ffff::1'])
    for (let n = 0; n < 12; n++) expect(await status(search, address)).toBe(200);
});

it('limits nothing else', async () => {
  for (let n = 0; n < 12; n++) {
    expect(await status('/public-api/v1.0/openapi.json')).toBe(200);
    expect(await status('/healthz')).toBe(200);
  }
});

it('reports a lock when it begins, with the route and the prefix of the address', async () => {
  for (let n = 0; n < 6; n++) await ask();
  expect(site.reporter.events).toEqual([
    {
      name: 'api-rate-limit-hit',
      data: {
        route: '/public-api/v1.0/items/search/:query',
        addressPrefix: '203.0.113.0/24',
        requestId: expect.stringMatching(/^[\w-]{36}$/),
      },
    },
  ]);
  expect(site.reporter.errors).toEqual([]);
});
