import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSessionToken, hashSessionToken } from '@tradyfit/auth';
import { Photo, SessionsRepository } from '@tradyfit/data';
import { createTestDatabase, createUser } from '@tradyfit/data/testing';
import { type BuiltSite, freePort, startBuiltSite } from './helpers/built-site.js';
import { type Fault, startFaultyS3, type FaultyS3 } from './helpers/faulty-s3.js';
import { jpeg } from './helpers/pictures.js';

jest.setTimeout(120_000);

const run = promisify(execFile);
const taskMain = join(__dirname, '../../deploy-task/dist/main.js');

let s3: FaultyS3;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let token: string;
let env: Record<string, string>;
let url: string;

beforeAll(async () => {
  s3 = await startFaultyS3();
  database = await createTestDatabase();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  token = createSessionToken();
  const { id: userId } = await createUser(database.dataSource);
  const now = new Date();
  await new SessionsRepository(database.dataSource).create({
    idHash: hashSessionToken(token),
    userId,
    device: 'Firefox on Linux',
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
  });
  env = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'fatal',
    SESSION_SECRET: 'only for tests, and long enough for them',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    ...s3.settings,
  };
}, 120_000);
afterAll(async () => {
  await database?.close();
  await s3?.close();
});

const startSite = () => startBuiltSite(env);

async function kill(site: BuiltSite): Promise<void> {
  site.process.kill('SIGKILL');
  await site.ended;
}

/** Sends a photo as a member's browser does; rejects when the site dies meanwhile. */
async function upload(): Promise<Response> {
  const session = `session=${token}`;
  const page = await fetch(`${url}/place`, { headers: { cookie: session } });
  const csrf = /csrf=[\w-]+/.exec(page.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const field = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const form = new FormData();
  form.set('submission', randomUUID());
  form.set('photo', new Blob([new Uint8Array(await jpeg())], { type: 'image/jpeg' }), 'a.jpg');
  return fetch(`${url}/photos`, {
    method: 'POST',
    body: form,
    headers: { cookie: `${session}; ${csrf}`, 'x-csrf-token': field, origin: url },
  });
}

/** Resolves when so many requests of a kind have arrived. */
async function arrived(pattern: RegExp, count: number): Promise<void> {
  while (s3.requests.filter((line) => pattern.test(line)).length < count)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

async function sweep(): Promise<string> {
  const { stdout } = await run(process.execPath, [taskMain, 'orphans'], { env });
  return stdout;
}

const nothing = /photos removed: 0\n.*drafts removed: 0\n.*nobody removed: 0\n.*lost files: 0\n/;

it.each<[string, Fault, (path: string) => boolean]>([
  ['before the first file', 'silence', () => true],
  ['when half of the files are there', 'silence', (path) => /page\.(jpg|webp)$/.test(path)],
  ['when all files are there but the row is not ready', 'lost-answer', () => true],
])('a site that is killed %s leaves nothing after the sweeper', async (_when, fault, meets) => {
  s3.requests.length = 0;
  s3.fault = (method, path) => (method === 'PUT' && meets(path) ? fault : 'none');
  const site = await startSite();
  const uploading = upload();
  uploading.catch(() => undefined);
  await arrived(/^PUT /, 4);
  await kill(site);
  await expect(uploading).rejects.toThrow();
  s3.fault = () => 'none';
  const left = await database.dataSource.manager.find(Photo);
  expect(left).toMatchObject([{ state: 'pending' }]);
  // It may still be on its way.
  expect(await sweep()).toMatch(nothing);
  await database.dataSource.query("UPDATE photos SET created_at = created_at - interval '2 hours'");
  expect(await sweep()).toMatch(/unfinished photos removed: 1/);
  expect(await sweep()).toMatch(nothing);
  expect(await database.dataSource.manager.count(Photo)).toBe(0);
});

it('a site that is started again finishes the deletions of one that was killed', async () => {
  s3.requests.length = 0;
  const first = await startSite();
  const { id } = (await (await upload()).json()) as { id: number };
  const [{ key } = { key: '' }] = await database.dataSource.manager.findBy(Photo, { id });
  s3.fault = (method) => (method === 'DELETE' ? 'silence' : 'none');
  await database.dataSource.query(
    `WITH gone AS (DELETE FROM photos WHERE id = $1 RETURNING key)
     INSERT INTO outbox (kind, payload) SELECT 'delete-object', jsonb_build_object('key', key) FROM gone`,
    [id],
  );
  await arrived(/^DELETE /, 1);
  await kill(first);
  s3.fault = () => 'none';
  s3.requests.length = 0;
  // As if the dead process had taken the job long ago.
  await database.dataSource.query("UPDATE outbox SET locked_at = now() - interval '6 minutes'");
  const second = await startSite();
  await arrived(new RegExp(`^DELETE .*${key}/`), 4);
  await kill(second);
  expect(await sweep()).toMatch(nothing);
});
