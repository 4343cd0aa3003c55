import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployTask } from './cli.js';

interface S3Emulator {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
// It has no types.
const S3rver = require('s3rver') as new (options: object) => S3Emulator;

jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'tradyfit-pages-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('puts the pages into the bucket and prints where they are, the same the second time', async () => {
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'photos' }],
  });
  const { port } = await s3.run();
  const settings = {
    S3_BUCKET: 'photos',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_FORCE_PATH_STYLE: 'true',
    S3_PREFIX: 'shop',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    // The SDK's word on which Node.js it will want next year.
    NODE_NO_WARNINGS: '1',
  };
  try {
    const { code, out, error } = await deployTask(['pages'], settings);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const lines = out.trim().split('\n');
    const base = `${settings.S3_ENDPOINT}/photos/shop/pages`;
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^ERROR_PAGE_URL=${base}/error-[0-9a-f]{16}\\.html$`)),
      expect.stringMatching(
        new RegExp(`^MAINTENANCE_PAGE_URL=${base}/maintenance-[0-9a-f]{16}\\.html$`),
      ),
    ]);
    for (const line of lines) {
      const answer = await fetch(line.slice(line.indexOf('=') + 1));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toMatch(/^<!doctype html>/);
    }
    expect(await deployTask(['pages'], settings)).toEqual({ code: 0, out, error: '' });
    const other = await deployTask(['pages'], { ...settings, PUBLIC_URL: 'https://a.example' });
    expect(other.out).not.toBe(out);
  } finally {
    await s3.close();
  }
});

it('writes them as files for another host', async () => {
  const { code } = await deployTask(['pages', '--out', join(folder, 'public')], {});
  expect(code).toBe(0);
  expect((await readdir(join(folder, 'public'))).sort()).toEqual([
    'error.html',
    'maintenance.html',
  ]);
});

it('says what it needs', async () => {
  const nowhere = await deployTask(['pages'], {});
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.error).toContain('pages needs a bucket (S3_BUCKET)');
  const file = await deployTask(['pages', '--out', `${__filename}/x`], {});
  expect(file).toMatchObject({ code: 1, out: '' });
  expect(file.error).toContain('let --out be a folder that may be written');
});
