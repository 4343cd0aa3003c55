import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Draft, Photo, User } from '@tradyfit/data';
import {
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '@tradyfit/data/testing';
import { LocalFileStorage } from '@tradyfit/storage';
import { deployTask, type Outcome } from './cli.js';

jest.setTimeout(60_000);

const photoFiles = ['card.webp', 'full.webp', 'page.jpg', 'page.webp'];
let folder: string;
let database: TestDatabase;
let storage: LocalFileStorage;
let seller: User;
let itemId: number;

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database?.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tradyfit-orphans-'));
  storage = new LocalFileStorage({ folder, publicBaseUrl: '/media' });
  await database.dataSource.query('TRUNCATE users, items, photos, drafts, outbox CASCADE');
  seller = await createUser(database.dataSource);
  itemId = (await createItem(database.dataSource, { sellerId: seller.id })).id;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sweep = (...words: string[]): Promise<Outcome> =>
  deployTask(['orphans', ...words], { DATABASE_URL: database.url, FILES_DIR: folder });

async function store(key: string, files = photoFiles): Promise<void> {
  for (const name of files) await storage.put(`${key}/${name}`, Buffer.from(name));
}

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.list('')) keys.push(key);
  return keys;
}

/** A draft with a photo, both as old as said. */
async function draftWithPhoto(key: string, over: { state: Photo['state']; age: string }) {
  const [draft] = await database.dataSource.query<{ id: number }[]>(
    `INSERT INTO drafts (user_id, submission_key, modified_at) VALUES ($1, gen_random_uuid(), now() - $2::interval) RETURNING id`,
    [seller.id, over.age],
  );
  await database.dataSource.query(
    `INSERT INTO photos (draft_id, key, width, height, placeholder, state, created_at)
     VALUES ($1, $2, 8, 6, repeat('0', 24), $3, now() - $4::interval)`,
    [draft!.id, key, over.state, over.age],
  );
}

const clean = [
  'orphans: unfinished photos removed: 0',
  'orphans: forgotten drafts removed: 0',
  'orphans: files of nobody removed: 0',
  'orphans: pictures with lost files: 0',
  '',
].join('\n');

it('leaves alone what belongs together', async () => {
  await createPhoto(database.dataSource, { itemId, key: 'photos/shown' });
  await store('photos/shown');
  await draftWithPhoto('photos/in-draft', { state: 'ready', age: '29 days' });
  await store('photos/in-draft');
  await draftWithPhoto('photos/on-its-way', { state: 'pending', age: '59 minutes' });
  await store('photos/on-its-way', ['card.webp']);
  await database.dataSource.manager.update(User, seller.id, { avatarKey: 'avatars/1/a.webp' });
  await storage.put('avatars/1/a.webp', Buffer.from('a'));
  await storage.put('backups/other.txt', Buffer.from('not ours'));
  const before = await stored();
  expect(await sweep()).toEqual({ code: 0, out: clean, error: '' });
  expect(await stored()).toEqual(before);
  expect(await database.dataSource.manager.count(Photo)).toBe(3);
});

/** What processes leave that are killed between a row and its files, or between a row's end and that of its files. */
async function leaveOrphans(): Promise<void> {
  await draftWithPhoto('photos/no-file-yet', { state: 'pending', age: '61 minutes' });
  await draftWithPhoto('photos/half-stored', { state: 'pending', age: '61 minutes' });
  await store('photos/half-stored', ['card.webp', 'page.jpg']);
  await draftWithPhoto('photos/forgotten', { state: 'ready', age: '31 days' });
  await store('photos/forgotten');
  await store('photos/row-is-gone');
  await store('demo/golf/nobody-shows-it-0');
  await storage.put(`avatars/${seller.id + 1000}/gone.webp`, Buffer.from('a'));
}

it('brings rows and files together, and finds nothing the second time', async () => {
  await createPhoto(database.dataSource, { itemId, key: 'photos/shown' });
  await store('photos/shown');
  await leaveOrphans();
  const { code, out, error } = await sweep();
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('unfinished photos removed: 3');
  expect(out).toContain('forgotten drafts removed: 1');
  expect(out).toContain('files of nobody removed: 15');
  expect(await stored()).toEqual(photoFiles.map((name) => `photos/shown/${name}`));
  expect((await database.dataSource.manager.find(Photo)).map(({ key }) => key)).toEqual([
    'photos/shown',
  ]);
  expect((await sweep()).out).toBe(clean);
});

it('only tells with --dry-run, and tells the same', async () => {
  await leaveOrphans();
  const before = { files: await stored(), photos: await database.dataSource.manager.count(Photo) };
  const { code, out } = await sweep('--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('unfinished photos would be removed: 3');
  expect(out).toContain('forgotten drafts would be removed: 1');
  expect(out).toContain('files of nobody would be removed: 15');
  expect(await stored()).toEqual(before.files);
  expect(await database.dataSource.manager.count(Photo)).toBe(before.photos);
  expect(await database.dataSource.manager.count(Draft)).toBe(3);
});

it('keeps the picture of a member who is just signing up', async () => {
  const newcomer = await createUser(database.dataSource);
  await storage.put(`avatars/${newcomer.id}/new.webp`, Buffer.from('a'));
  await sweep();
  expect(await stored()).toHaveLength(1);
  await database.dataSource.query("UPDATE users SET created_at = now() - interval '61 minutes'");
  await sweep();
  expect(await stored()).toEqual([]);
});

it('tells of photos whose files are lost, and removes nothing of them', async () => {
  await createPhoto(database.dataSource, { itemId, key: 'photos/lost' });
  await store('photos/lost', ['card.webp']);
  const { code, out, error } = await sweep();
  expect(code).toBe(1);
  expect(out).toContain('orphans: pictures with lost files: 1\norphans: lost: photos/lost\n');
  expect(error).toContain('1 pictures have lost files: bring the files back');
  expect(await database.dataSource.manager.count(Photo)).toBe(1);
  expect((await sweep('--dry-run')).code).toBe(0);
});

it('takes a storage that holds mostly files of nobody for the wrong one', async () => {
  for (let photo = 0; photo < 25; photo++) await store(`photos/${photo}`);
  await draftWithPhoto('photos/stale', { state: 'pending', age: '2 hours' });
  const refused = await sweep();
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.error).toContain('100 of 100 files belong to nothing in this database');
  expect(await stored()).toHaveLength(100);
  expect(await database.dataSource.manager.count(Photo)).toBe(1);
  expect((await sweep('--force')).code).toBe(0);
  expect(await stored()).toEqual([]);
});

it('stops with one line when the storage is away', async () => {
  const { code, error } = await deployTask(['orphans'], {
    DATABASE_URL: database.url,
    S3_BUCKET: 'photos',
    S3_ENDPOINT: 'http://127.0.0.1:1',
    S3_FORCE_PATH_STYLE: 'true',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  });
  expect(code).toBe(1);
  expect(error).toMatch(/^deploy-task: S3 cannot be reached.*$/m);
});
