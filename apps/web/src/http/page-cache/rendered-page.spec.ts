import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { RenderedPage, preferredEncoding } from './rendered-page.js';

it('is sent plain, or compressed once', async () => {
  const text = '<p>Málaga</p>'.repeat(100);
  const page = new RenderedPage(text);
  expect(brotliDecompressSync(await page.as('br')).toString()).toBe(text);
  expect(gunzipSync(await page.as('gzip')).toString()).toBe(text);
  expect(page.as('br')).toBe(page.as('br'));
});

it.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br; q=0.0, gzip;q=0', undefined],
  ['br;q=0.5, gzip', 'br'],
  ['zstd, deflate', undefined],
])('of what a browser takes (%j) it is sent %s', (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
});
