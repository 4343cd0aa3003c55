import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalFileStorage } from './index.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tradyfit-local-'));
});

afterEach(() => rm(folder, { recursive: true }));

const storageAt = (path: string) =>
  new LocalFileStorage({ folder: path, publicBaseUrl: '/media/' });
const put = (key: string, at = folder) => storageAt(at).put(key, Buffer.from('picture'));

async function all(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

describe('LocalFileStorage', () => {
  it('writes the bytes where the application serves them, and leaves nothing beside them', async () => {
    await put('items/1/card.webp');
    expect(await readFile(join(folder, 'items/1/card.webp'), 'utf8')).toBe('picture');
    expect(await readdir(join(folder, 'items/1'))).toEqual(['card.webp']);
    expect(storageAt(folder).publicUrl('items/1/card.webp')).toBe('/media/items/1/card.webp');
  });

  it('makes its folder with the first file and lists nothing before', async () => {
    const later = join(folder, 'made', 'later');
    expect(await all(storageAt(later).list(''))).toEqual([]);
    await put('a', later);
    expect(await all(storageAt(later).list(''))).toEqual(['a']);
  });

  it('lists in the order of the bytes of whole keys, as S3 does', async () => {
    const keys = ['a-b', 'a.b', 'a/b', 'a0', 'aB/c'];
    for (const key of keys.toReversed()) await put(key);
    expect(await all(storageAt(folder).list(''))).toEqual(keys);
  });

  it('never lists what is still being written', async () => {
    await writeFile(join(folder, '.0f.part'), 'half');
    expect(await all(storageAt(folder).list(''))).toEqual([]);
  });

  it('tells what went wrong and cleans up', async () => {
    await mkdir(join(folder, 'taken', 'by-a-folder'), { recursive: true });
    await expect(put('taken')).rejects.toMatchObject({ name: 'StorageError', kind: 'upload' });
    expect(await readdir(folder)).toEqual(['taken']);
    await expect(storageAt(folder).delete('taken')).rejects.toMatchObject({ kind: 'delete' });
    await writeFile(join(folder, 'file'), '');
    await expect(put('file/below')).rejects.toMatchObject({
      kind: 'upload',
      cause: expect.objectContaining({ code: expect.stringMatching(/EEXIST|ENOTDIR/) }),
    });
  });

  it('refuses options that make no sense', () => {
    const configuration = expect.objectContaining({ kind: 'configuration' });
    expect(() => storageAt('')).toThrow(configuration);
    expect(() => new LocalFileStorage({ folder, publicBaseUrl: 'media' })).toThrow(configuration);
  });
});
