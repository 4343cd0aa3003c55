import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUseError, lockFolder } from './folder-lock.js';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'tradyfit-lock-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('lockFolder', () => {
  it('lets one of several have the folder, and the next once it is released', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(folder)));
    const locks = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(locks).toHaveLength(1);
    expect(refusals.every((reason) => reason instanceof FolderInUseError)).toBe(true);

    await locks[0]!.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder)).release();
  });

  it.each([
    [
      'of a port where nobody answers',
      JSON.stringify({ pid: process.pid, port: 1, token: 'gone' }),
    ],
    ['that was cut off', '{"pid":'],
    ['that is empty', ''],
  ])('takes over a note %s', async (_, note) => {
    await writeFile(join(folder, 'in-use.json'), note);
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes over a note of a port that someone else has by now', async () => {
    const other = await mkdtemp(join(tmpdir(), 'tradyfit-lock-'));
    const stranger = await lockFolder(other);
    const note = JSON.parse(await readFile(join(other, 'in-use.json'), 'utf8')) as {
      token: string;
    };
    await writeFile(
      join(folder, 'in-use.json'),
      JSON.stringify({ ...note, token: 'of a killed process' }),
    );
    await (await lockFolder(folder)).release();
    await stranger.release();
    await rm(other, { recursive: true });
  });
});
