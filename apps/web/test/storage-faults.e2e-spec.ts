import { randomUUID } from 'node:crypto';
import { Item, Photo } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { startFaultyS3, type FaultyS3 } from './helpers/faulty-s3.js';
import { texts } from './helpers/html.js';
import { formOn, listedId, postMultipart, sendItem } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { jpeg } from './helpers/pictures.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

jest.setTimeout(60_000);

let s3: FaultyS3;
let site: TestApp;
let ana: MemberBrowser;
let photo: Buffer;

beforeAll(async () => {
  s3 = await startFaultyS3();
  site = await startTestApp({ settings: s3.settings });
  await openShop(site.database.dataSource);
  ana = await joinAs(site, { placeId: towns.madrid.id });
  photo = await jpeg();
}, 120_000);
afterAll(async () => {
  await site.close();
  await s3.close();
});
beforeEach(() => {
  s3.fault = () => 'none';
  s3.requests.length = 0;
  site.reporter.events.length = 0;
  site.reporter.errors.length = 0;
});

const manager = () => site.database.dataSource.manager;
const drain = () => site.app.get(OutboxWorker).drain();
const events = () => new Set(site.reporter.events.map(({ name }) => name));

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of site.app.get(FileStorage).list('photos/')) keys.push(key);
  return keys;
}

async function upload() {
  await ana.get('/place');
  return postMultipart(
    ana,
    '/photos',
    [
      ['submission', randomUUID()],
      ['photo', { name: 'a.jpg', body: photo, field: 'photo' }],
    ],
    { accept: 'application/json', 'x-csrf-token': ana.token },
  );
}

/** Does the jobs whose time comes later. */
async function drainLater(): Promise<void> {
  await site.database.dataSource.query('UPDATE outbox SET run_at = now() WHERE done_at IS NULL');
  await drain();
}

it('stores and serves photos in a bucket', async () => {
  const answer = await upload();
  expect(answer.statusCode).toBe(201);
  expect(await stored()).toHaveLength(4);
  const { card } = answer.json<{ card: string }>();
  expect(card).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/photos\/photos\/[\w-]+\/card\.webp$/);
  expect((await fetch(card)).headers.get('cache-control')).toContain('immutable');
});

describe.each([
  ['breaks connections', 'reset', 's3-connect-error'],
  ['is silent', 'silence', 's3-upload-error'],
  ['fails', 'error', 's3-upload-error'],
] as const)('a storage that %s', (_words, fault, event) => {
  it('costs the photo, with a clear answer, and leaves nothing half-written', async () => {
    const before = { objects: await stored(), rows: await manager().count(Photo) };
    s3.fault = (method) => (method === 'PUT' ? fault : 'none');
    const answer = await upload();
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json<{ message: string }>().message).toContain('cannot be stored right now');
    expect(events()).toEqual(new Set([event]));
    s3.fault = () => 'none';
    await drainLater();
    expect({ objects: await stored(), rows: await manager().count(Photo) }).toEqual(before);
  });

  it('keeps the text of a form, and lets it wait for one photo only', async () => {
    const items = await manager().count(Item);
    s3.fault = (method) => (method === 'PUT' ? fault : 'none');
    const answer = await sendItem(ana, {
      submission: randomUUID(),
      title: 'Kept through the storm',
      photos: [],
      files: ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => ({ name, body: photo })),
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('value="Kept through the storm"');
    expect(texts(answer.body, 'field__error').join()).toContain('“a.jpg”: Photos cannot be stored');
    const tried = s3.requests.filter((line) => line.startsWith('PUT'));
    expect(new Set(tried.map((line) => line.split('/')[3])).size).toBe(1);
    expect(await manager().count(Item)).toBe(items);
    expect((await site.get('/')).statusCode).toBe(200);
    s3.fault = () => 'none';
    const { submission } = formOn(answer);
    const again = await sendItem(ana, {
      submission,
      photos: [],
      files: [{ name: 'a.jpg', body: photo }],
    });
    expect(again.statusCode).toBe(303);
  });
});

it('that fails half-way leaves nothing either', async () => {
  await drainLater();
  const before = { objects: await stored(), rows: await manager().count(Photo) };
  s3.fault = (method, path) => (method === 'PUT' && path.endsWith('/page.jpg') ? 'error' : 'none');
  expect((await upload()).statusCode).toBe(503);
  s3.fault = () => 'none';
  await drainLater();
  expect({ objects: await stored(), rows: await manager().count(Photo) }).toEqual(before);
});

it('that cannot delete is asked again until it can', async () => {
  await drainLater();
  const id = listedId(
    await sendItem(ana, {
      submission: randomUUID(),
      photos: [],
      files: [{ name: 'a', body: photo }],
    }),
  );
  const [{ key } = { key: '' }] = await manager().findBy(Photo, { itemId: id });
  s3.fault = (method) => (method === 'DELETE' ? 'error' : 'none');
  expect((await ana.post(`/items/${id}/delete`)).statusCode).toBe(303);
  await drain();
  expect(events()).toEqual(new Set(['s3-delete-error']));
  expect((await stored()).filter((name) => name.startsWith(key))).toHaveLength(4);
  for (let attempt = 0; attempt < 5; attempt++) await drainLater();
  // Once, not each time.
  expect(site.reporter.errors).toHaveLength(1);
  s3.fault = () => 'none';
  await drainLater();
  expect((await stored()).filter((name) => name.startsWith(key))).toEqual([]);
});
