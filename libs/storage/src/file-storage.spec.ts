import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3 } from '../test/s3-server.js';
import type { TestServer } from '../test/s3-server.js';
import { LocalFileStorage, S3FileStorage } from './index.js';
import type { FileStorage } from './index.js';

const webp = { contentType: 'image/webp' };
const body = Buffer.from('picture');

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startS3();
  folder = await mkdtemp(join(tmpdir(), 'tradyfit-storage-'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function keys(storage: FileStorage, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const key of storage.list(prefix)) found.push(key);
  return found;
}

const strategies: [string, () => FileStorage][] = [
  ['local folder', () => new LocalFileStorage({ folder, publicBaseUrl: '/media' })],
  ['S3', () => new S3FileStorage(server.options)],
  ['S3 with a prefix', () => new S3FileStorage({ ...server.options, prefix: 'staging' })],
];

describe.each(strategies)('%s', (name, make) => {
  const storage = () => make();
  const root = name.replaceAll(' ', '-').toLowerCase();

  it('has a file once it is put, and not before', async () => {
    const key = `${root}/a/card.webp`;
    expect(await storage().exists(key)).toBe(false);
    await storage().put(key, body, webp);
    expect(await storage().exists(key)).toBe(true);
    expect(await storage().exists(`${root}/a`)).toBe(false);
    expect(await storage().exists(`${key}/below`)).toBe(false);
  });

  it('replaces a file', async () => {
    const key = `${root}/replaced.webp`;
    await storage().put(key, body, webp);
    await storage().put(key, Buffer.alloc(0), webp);
    expect(await keys(storage(), key)).toEqual([key]);
  });

  it('deletes, twice without an error', async () => {
    const key = `${root}/b/page.jpg`;
    await storage().put(key, body, { contentType: 'image/jpeg' });
    await storage().delete(key);
    await storage().delete(key);
    expect(await storage().exists(key)).toBe(false);
  });

  it('lists what starts with the prefix', async () => {
    const names = ['item-1/z.webp', 'item-1.txt', 'item-1/a.webp', 'item-10/a.webp', 'item-2'];
    for (const key of names) await storage().put(`${root}/list/${key}`, body, webp);
    const listed = (prefix: string) =>
      keys(storage(), `${root}/list/${prefix}`).then((found) =>
        // The test server has an order of its own.
        found.map((key) => key.slice(`${root}/list/`.length)).sort(),
      );
    expect(await listed('')).toEqual([...names].sort());
    expect(await listed('item-1')).toEqual([
      'item-1.txt',
      'item-1/a.webp',
      'item-1/z.webp',
      'item-10/a.webp',
    ]);
    expect(await listed('item-1/')).toEqual(['item-1/a.webp', 'item-1/z.webp']);
    expect(await listed('item-1/a')).toEqual(['item-1/a.webp']);
    expect(await listed('nothing/here')).toEqual([]);
  });

  it('keeps whole files when many are written at once', async () => {
    const written = Array.from({ length: 30 }, (_, index) => `${root}/many/${index % 10}`);
    await Promise.all(written.map((key) => storage().put(key, body, webp)));
    expect(await keys(storage(), `${root}/many/`)).toHaveLength(10);
  });

  const badKeys = ['', '/', 'a//b', '/a', 'a/', '../a', 'a/../../b', '.hidden', 'a/.part', 'a b'];
  const worseKeys = [
    'a\\b',
    'a\0',
    'a%2e',
    'ä',
    'a?b',
    'a\n',
    'x'.repeat(513),
    'a/'.repeat(11) + 'a',
  ];
  it.each([...badKeys, ...worseKeys])('refuses the key %j everywhere', async (key) => {
    const refused = { name: 'StorageError', kind: 'invalid-key' };
    await expect(storage().put(key, body, webp)).rejects.toMatchObject(refused);
    await expect(storage().delete(key)).rejects.toMatchObject(refused);
    await expect(Promise.resolve().then(() => storage().exists(key))).rejects.toMatchObject(
      refused,
    );
    expect(() => storage().publicUrl(key)).toThrow(expect.objectContaining(refused));
  });

  it.each(['../', '/', 'a/../', '.', 'a//'])('refuses the prefix %j', async (prefix) => {
    await expect(keys(storage(), prefix)).rejects.toMatchObject({ kind: 'invalid-key' });
  });
});
