import { DataError, ItemsRepository } from '@tradyfit/data';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());
afterEach(() => {
  jest.restoreAllMocks();
  site.reporter.errors.length = 0;
  site.clock.now += 60_000;
});

const breakItems = (error: unknown) =>
  jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockRejectedValue(error);

describe('the form of an error', () => {
  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['application/json', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    ['text/html, application/json', 'text/html'],
    ['application/problem+json', 'application/json'],
    ['application/json;q=0', 'text/html'],
    ['*/*', 'text/html'],
    ['', 'text/html'],
  ])('Accept %j answers %s', async (accept, type) => {
    const answer = await site.inject({ url: '/nothing-here', headers: { accept } });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is always JSON under the public API', async () => {
    for (const url of [
      '/public-api/v1.0/nothing',
      '/public-api',
      '/public-api/v1.0/items/search/',
    ]) {
      const answer = await site.get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toEqual({ error: 'not found' });
    }
  });

  it('is a page with words and a way out', async () => {
    const { body } = await site.get('/nothing-here');
    expect(body).toContain('<!doctype html>');
    expect(body).toContain('There is no page at this address');
    expect(body).toContain('href="/items/categories"');
  });

  it('escapes what the visitor sent', async () => {
    const { body } = await site.get(
      '/%3Cscript%3Ealert(1)%3C/script%3E?q="><script>alert(2)</script>',
    );
    expect(body).not.toMatch(/<script>alert/);
  });
});

describe('our fault', () => {
  it('answers 500 without its cause, with an id that stands in the log and in the report', async () => {
    breakItems(new Error('the secret cause'));
    const answer = await site.get('/items/1-bike');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret cause');
    const id = String(answer.headers['x-request-id']);
    expect(answer.body).toContain(id);
    expect(site.reporter.errors).toEqual([
      {
        error: expect.objectContaining({ message: 'the secret cause' }),
        context: expect.objectContaining({ kind: 'ours', status: 500, requestId: id }),
      },
    ]);
    expect(site.logs).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId: id,
        err: expect.objectContaining({ message: 'the secret cause' }),
      }),
    );
  });

  it('answers JSON in the words of the API contract', async () => {
    breakItems(new Error('the secret cause'));
    const answer = await site.inject({ url: '/public-api/v1.0/items/1' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ error: 'internal server error' });
  });
});

describe('a dependency', () => {
  it.each(['unavailable', 'timeout'] as const)('%s: 503, try again', async (kind) => {
    breakItems(new DataError(kind, 'connect ECONNREFUSED 10.1.2.3:5432'));
    const answer = await site.get('/items/1-bike');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).not.toContain('10.1.2.3');
    expect(site.reporter.errors).toHaveLength(1);
    expect(site.reporter.errors[0]?.context).toMatchObject({ kind: 'dependency', status: 503 });
    // One short line a request: an outage must not fill the log with stacks.
    const outage = site.logs.filter(({ kind: whose }) => whose === 'dependency').at(-1);
    expect(outage).toMatchObject({ status: 503, reason: 'connect ECONNREFUSED 10.1.2.3:5432' });
    expect(JSON.stringify(outage)).not.toContain('    at ');
  });

  it('recognises what the driver throws', async () => {
    breakItems(Object.assign(new Error('canceling statement'), { code: '57014' }));
    expect((await site.get('/items/1-bike')).statusCode).toBe(503);
  });
});

describe("the visitor's", () => {
  it('is answered and not reported', async () => {
    expect((await site.get('/nothing-here')).statusCode).toBe(404);
    expect((await site.get('/items/999999-gone')).statusCode).toBe(404);
    expect((await site.get('/%E0%A4%A')).statusCode).toBe(400);
    expect(site.reporter.errors).toEqual([]);
  });

  it.each(['/%00', '/%E0%A4%A', '/search?q=%00', '/items/%00', '/assets/%00', '/media/%00.webp'])(
    '%s is 400 with every header of a page',
    async (url) => {
      const answer = await site.get(url);
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'nonce-");
      expect(answer.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    },
  );

  it('answers a malformed URL of the API as JSON', async () => {
    const answer = await site.inject({ url: '/public-api/v1.0/items/%E0%A4%A' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: 'bad request' });
  });

  it('answers 413 to a body that is too large', async () => {
    const answer = await site.inject({
      method: 'POST',
      url: '/place',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: `near=${'x'.repeat(200_000)}`,
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain('too large');
    expect(site.reporter.errors).toEqual([]);
  });

  it('answers 415 to a body that nobody reads', async () => {
    const answer = await site.inject({
      method: 'POST',
      url: '/place',
      headers: { 'content-type': 'application/x-unheard-of' },
      payload: 'x',
    });
    expect(answer.statusCode).toBe(415);
  });
});
