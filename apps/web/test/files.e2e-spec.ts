import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

const css = 'body { color: rebeccapurple }\n'.repeat(200);
const map = JSON.stringify({ words: 'never compressed on disk '.repeat(200) });
let site: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tradyfit-assets-'));
  const write = async (name: string, content: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await write('assets/main-3F2A.css', css);
  await write('assets/main-3F2A.json', map);
  await write('assets/manifest.json', JSON.stringify({ 'main.css': 'main-3F2A.css' }));
  await write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await write('files/photos/1/card.webp', 'webp');
  await write('files/photos/1/page.html', '<script>alert(1)</script>');
  await write('files/.secret.webp', 'secret');
  await write('secret.webp', 'secret');
  site = await startTestApp({
    assetsDir: join(folder, 'assets'),
    settings: { FILES_DIR: join(folder, 'files') },
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

describe('assets', () => {
  it('are named by pages with their hash, and kept for ever', async () => {
    const page = await site.get('/');
    expect(page.body).toContain('href="/assets/main-3F2A.css"');
    const answer = await site.inject({ url: '/assets/main-3F2A.css' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(css);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('are compressed: %s', async (encoding, decompress) => {
    for (const [url, content] of [
      ['/assets/main-3F2A.css', css],
      ['/assets/main-3F2A.json', map],
    ] as const) {
      const answer = await site.inject({ url, headers: { 'accept-encoding': encoding } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(String(answer.headers.vary).toLowerCase()).toContain('accept-encoding');
      expect(decompress(answer.rawPayload).toString()).toBe(content);
    }
  });

  it('that do not exist are 404, and nothing outside is served', async () => {
    for (const url of [
      '/assets/main.css',
      '/assets/',
      '/assets/..%2fsecret.webp',
      '/assets/%2e%2e/secret.webp',
      '/assets/../secret.webp',
    ]) {
      const answer = await site.get(url);
      expect([400, 403, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toContain('secret-');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('at the root are there under their own names', async () => {
    const answer = await site.inject({ url: '/favicon.svg' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
  });
});

describe('photos', () => {
  it('are served for ever', async () => {
    const answer = await site.inject({ url: '/media/photos/1/card.webp' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    '/media/photos/1/page.html',
    '/media/.secret.webp',
    '/media/..%2fsecret.webp',
    '/media/photos/1/',
    '/media/photos/2/card.webp',
  ])('%s is not', async (url) => {
    const answer = await site.get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toMatch(/^secret$|alert/);
  });
});

describe('pages', () => {
  it('are compressed', async () => {
    const answer = await site.get('/', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('<!doctype html>');
  });

  it('are asked for again with their ETag, which the nonce does not change', async () => {
    const first = await site.get('/developers');
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    for (const header of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const second = await site.get('/developers', { 'if-none-match': header });
      expect(second.statusCode).toBe(304);
      expect(second.body).toBe('');
      expect(second.headers.etag).toBe(tag);
      // The stored page keeps the policy that its own nonce belongs to.
      expect(second.headers['content-security-policy']).toBeUndefined();
      // It would speak of the page's own length (RFC 9110, section 8.6).
      expect(second.headers['content-length']).toBeUndefined();
    }
  });

  it('have another ETag when they say something else', async () => {
    const { headers } = await site.get('/developers');
    const other = await site.get('/developers?example=search', {
      'if-none-match': String(headers.etag),
    });
    expect(other.statusCode).toBe(200);
  });

  it('have an ETag when compressed, and errors have none', async () => {
    const plain = await site.get('/developers');
    const small = await site.get('/developers', { 'accept-encoding': 'br' });
    expect(small.headers.etag).toBe(plain.headers.etag);
    expect((await site.get('/nothing-here')).headers.etag).toBeUndefined();
    expect((await site.get('/nothing-here', { 'if-none-match': '*' })).statusCode).toBe(404);
  });

  it('answer HEAD like GET, without a body', async () => {
    const answer = await site.inject({ method: 'HEAD', url: '/developers' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
  });
});
