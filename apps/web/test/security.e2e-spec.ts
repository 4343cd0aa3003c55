import { tokenHeaders } from './helpers/browser.js';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());

describe('security headers', () => {
  it.each(['/', '/nothing-here', '/healthz', '/public-api/v1.0/items/0'])('of %s', async (url) => {
    const { headers } = await site.get(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}'(;|$)/);
    for (const part of [
      "default-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(headers['permissions-policy']).toContain('geolocation=(self)');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('has a new nonce for each response, and pages have nothing inline without it', async () => {
    const [first, second] = [await site.get('/'), await site.get('/')];
    const nonce = (answer: typeof first) =>
      /nonce-([\w-]+)/.exec(String(answer.headers['content-security-policy']))?.[1];
    expect(nonce(first)).not.toBe(nonce(second));
    for (const [tag] of first.body.matchAll(/<script\b[^>]*>/g))
      expect(tag).toMatch(new RegExp(`src="/|nonce="${nonce(first)}"`));
    expect(first.body).not.toMatch(/<style\b|\sstyle="|\son\w+="/);
  });
});

describe('in production', () => {
  let production: TestApp;
  beforeAll(async () => {
    production = await startTestApp({
      settings: {
        NODE_ENV: 'production',
        TRUSTED_PROXY_HOPS: '2',
        S3_BUCKET: 'photos',
        S3_PUBLIC_URL: 'https://cdn.example/photos',
      },
    });
  });
  afterAll(() => production.close());

  it('asks browsers to stay with TLS and takes photos from their own origin', async () => {
    const { headers } = await production.get('/healthz');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['content-security-policy']).toContain(
      "img-src 'self' data: https://cdn.example;",
    );
  });

  const via = (proto: string, url = '/search?q=bike', method: 'GET' | 'POST' = 'GET') =>
    production.inject({ method, url, headers: { 'x-forwarded-proto': proto } });

  it.each(['http', 'HTTP', 'http, https', 'https, http, https'])(
    'sends who came by “%s” to HTTPS, wherever they wanted to go',
    async (proto) => {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await via(proto, '/search?q=bike', method);
        expect(answer.statusCode).toBe(308);
        expect(answer.headers.location).toBe('https://tradyfit.example/search?q=bike');
      }
    },
  );

  it.each(['https', 'https, http', 'http, https, https', ''])(
    'lets in who came by “%s”',
    async (proto) => {
      expect((await via(proto)).statusCode).toBe(200);
    },
  );

  it('answers the platform’s checks by plain HTTP', async () => {
    for (const url of ['/healthz', '/readyz?verbose'])
      expect((await via('http', url)).statusCode).toBe(200);
  });

  it.each(['//evil.example/x', 'http://evil.example/'])(
    'sends nobody from %s away',
    async (url) => {
      const { location } = (await via('http', url)).headers;
      expect(new URL(String(location)).origin).toBe('https://tradyfit.example');
    },
  );

  it('believes nobody about it without a trusted proxy', async () => {
    const alone = await startTestApp({ settings: { NODE_ENV: 'production' } });
    const answer = await alone.get('/items/categories', { 'x-forwarded-proto': 'http' });
    await alone.close();
    expect(answer.statusCode).toBe(200);
  });
});

describe('a state change', () => {
  let token: Record<string, string>;
  beforeAll(async () => {
    token = await tokenHeaders(site);
  });

  const post = (headers: Record<string, string>, url = '/place') =>
    site.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...token, ...headers },
      payload: 'near=&return_to=/',
    });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://tradyfit.example.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  ])('of another origin is refused: %j', async (headers) => {
    const answer = await post(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-security-policy']).toBeDefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each<Record<string, string>>([
    {},
    { origin: 'https://tradyfit.example' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost', host: 'localhost' },
  ])('of our own is not: %j', async (headers) => {
    expect((await post(headers)).statusCode).not.toBe(403);
  });

  it('is refused on every path, also where nothing is', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const url of ['/', '/nothing-here', '/public-api/v1.0/items/1'])
      expect((await post(headers, url)).statusCode).toBe(403);
  });

  it('reading is free to come from anywhere', async () => {
    const answer = await site.get('/healthz', { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(200);
  });
});
