import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { KeptPage, preferredEncoding } from './kept-page.js';

it('is sent plain, or compressed once', async () => {
  const text = '<p>Málaga</p>'.repeat(100);
  const page = new KeptPage(text);
  expect(brotliDecompressSync(await page.as('br')).toString()).toBe(text);
  expect(gunzipSync(await page.as('gzip')).toString()).toBe(text);
  expect(page.as('br')).toBe(page.as('br'));
});

it('names its inline scripts by their hashes, and no others', () => {
  const page = new KeptPage(
    '<script type="module" src="/a.js"></script><script type="x">1</script>',
  );
  // printf 1 | openssl dgst -sha256 -binary | base64
  expect(page.scriptSources).toBe(` 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='`);
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
