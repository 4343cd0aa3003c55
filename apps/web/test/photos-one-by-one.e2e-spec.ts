import { randomUUID } from 'node:crypto';
import { Draft, SellerItemsRepository } from '@tradyfit/data';
import { createItem, createPhoto } from '@tradyfit/data/testing';
import { FileStorage } from '@tradyfit/storage';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { plain } from './helpers/html.js';
import { formOn, listedId, postMultipart, sendItem, type SentFile } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { hostileFiles, jpeg } from './helpers/pictures.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let ana: MemberBrowser;
let photo: Buffer;
let golf: number;

beforeAll(async () => {
  site = await startTestApp();
  golf = await (await openShop(site.database.dataSource)).category('golf');
  ana = await joinAs(site, { username: 'Ana', placeId: towns.madrid.id });
  photo = await jpeg();
}, 120_000);
afterAll(() => site.close());

const storage = () => site.app.get(FileStorage);
const file = (name: string, body = photo): SentFile => ({ name, body });

async function stored(prefix = 'photos/'): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage().list(prefix)) keys.push(key);
  return keys;
}

const drain = () => site.app.get(OutboxWorker).drain();
const keysOf = async (id: number) =>
  (await site.app.get(SellerItemsRepository).find(id, ana.member.id))?.photos.map(({ key }) => key);

/** Sends one photo as the browser's code does. */
async function upload(
  browser: MemberBrowser,
  submission: string,
  sent: SentFile = file('a.jpg'),
  item?: number,
) {
  const fields: [string, string][] = [['submission', submission]];
  if (item) fields.push(['item', String(item)]);
  await browser.get('/place');
  return postMultipart(browser, '/photos', [...fields, ['photo', { ...sent, field: 'photo' }]], {
    accept: 'application/json',
    'x-csrf-token': browser.token,
  });
}

describe('photos sent one by one', () => {
  it('wait in the draft until the item is listed', async () => {
    const submission = randomUUID();
    const answer = await upload(ana, submission);
    expect(answer.statusCode).toBe(201);
    const { id, card, placeholder } = answer.json<{
      id: number;
      card: string;
      placeholder: string[];
    }>();
    expect((await site.inject({ url: card })).statusCode).toBe(200);
    expect(placeholder).toHaveLength(4);
    expect(formOn(await ana.get('/items/new'))).toEqual({ submission, photos: [String(id)] });
    const item = listedId(await sendItem(ana, { submission, photos: [String(id)] }));
    expect(await keysOf(item)).toHaveLength(1);
  });

  it('say what is wrong with each', async () => {
    for (const [name, { body, says }] of Object.entries(await hostileFiles())) {
      const answer = await upload(ana, randomUUID(), file(name, body));
      expect([name, answer.statusCode]).toEqual([name, 422]);
      expect(answer.json<{ message: string }>().message).toMatch(says);
    }
  }, 120_000);

  it('are removed with their files', async () => {
    await drain();
    const before = await stored();
    const { id } = (await upload(ana, randomUUID())).json<{ id: number }>();
    const eve = await joinAs(site);
    expect((await eve.post(`/photos/${id}/delete`)).statusCode).toBe(404);
    expect((await ana.post(`/photos/${id}/delete`)).statusCode).toBe(204);
    expect((await ana.post(`/photos/${id}/delete`)).statusCode).toBe(404);
    await drain();
    expect(await stored()).toEqual(before);
  });

  it('are nobody else’s: not in their form, not in their item, not by their key', async () => {
    const submission = randomUUID();
    const { id } = (await upload(ana, submission)).json<{ id: number }>();
    const eve = await joinAs(site, { placeId: towns.madrid.id });
    const answer = await sendItem(eve, { submission, photos: [String(id)] });
    expect(answer.statusCode).toBe(303);
    const photos = site.app.get(SellerItemsRepository);
    expect((await photos.find(listedId(answer), eve.member.id))?.photos).toEqual([]);
    const { id: itemId } = await createItem(site.database.dataSource, {
      sellerId: ana.member.id,
      categoryId: golf,
    });
    expect((await upload(eve, randomUUID(), file('a.jpg'), itemId)).statusCode).toBe(404);
    expect((await upload(eve, 'no-key')).statusCode).toBe(400);
  });

  it('need a member who may write, a token and a file', async () => {
    const sam = await joinAs(site, { suspendedAt: new Date() });
    expect((await upload(sam, randomUUID())).statusCode).toBe(403);
    const noToken = await postMultipart(ana, '/photos', [['submission', randomUUID()]]);
    expect(noToken.statusCode).toBe(403);
    const noFile = await postMultipart(ana, '/photos', [['submission', randomUUID()]], {
      'x-csrf-token': ana.token,
    });
    expect(noFile.statusCode).toBe(400);
    const notAForm = await ana.post('/photos', { submission: randomUUID() });
    expect(notAForm.statusCode).toBe(415);
  });

  it('are bounded at once, for each member', async () => {
    const submission = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => upload(ana, submission, file('a.jpg'))),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(4);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
    }
  });
});

describe('photos of an item', () => {
  it('are ordered, replaced and removed by changing it', async () => {
    const created = await sendItem(ana, {
      submission: randomUUID(),
      files: [file('a.jpg'), file('b.jpg')],
    });
    const id = listedId(created);
    const [keyA, keyB] = (await keysOf(id)) ?? [];
    const [, b = ''] = formOn(await ana.get(`/items/${id}/edit`)).photos;
    const changed = await sendItem(
      ana,
      { place: 'current', photos: [b], files: [file('c.jpg')] },
      `/items/${id}`,
    );
    expect(changed.statusCode).toBe(303);
    const keys = (await keysOf(id)) ?? [];
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keyB);
    await drain();
    expect(await stored(`${keyA}/`)).toEqual([]);
    expect(await stored(`${keyB}/`)).toHaveLength(4);
  });

  it('stay as they are while changes are a draft', async () => {
    const id = listedId(await sendItem(ana, { submission: randomUUID(), files: [file('a.jpg')] }));
    const keys = await keysOf(id);
    const form = formOn(await ana.get(`/items/${id}/edit`));
    const added = (await upload(ana, form.submission, file('b.jpg'), id)).json<{ id: number }>();
    await sendItem(ana, { ...form, photos: [String(added.id)], do: 'add' }, `/items/${id}`);
    expect(formOn(await ana.get(`/items/${id}/edit`)).photos).toEqual([String(added.id)]);
    expect(await keysOf(id)).toEqual(keys);
  });

  it('go with it, but not those that another photo shows', async () => {
    const id = listedId(await sendItem(ana, { submission: randomUUID(), files: [file('a.jpg')] }));
    const [own] = (await keysOf(id)) ?? [];
    const shared = 'demo/golf/club-0';
    await storage().put(`${shared}/card.webp`, photo, { contentType: 'image/webp' });
    const { id: other } = await createItem(site.database.dataSource, {
      sellerId: ana.member.id,
      categoryId: golf,
    });
    await createPhoto(site.database.dataSource, { itemId: id, position: 1, key: shared });
    await createPhoto(site.database.dataSource, { itemId: other, key: shared });
    await ana.get('/place');
    await ana.post(`/items/${id}/delete`);
    await drain();
    expect(await stored(`${own}/`)).toEqual([]);
    expect(await stored('demo/')).toEqual([`${shared}/card.webp`]);
    await ana.post(`/items/${other}/delete`);
    await drain();
    expect(await stored('demo/')).toEqual([]);
  });

  it('of a draft that is thrown away go too', async () => {
    await drain();
    const before = await stored();
    const submission = randomUUID();
    await upload(ana, submission);
    await ana.post('/drafts/delete', { submission });
    await drain();
    expect(await stored()).toEqual(before);
    expect(
      await site.database.dataSource.manager.countBy(Draft, { submissionKey: submission }),
    ).toBe(0);
  });
});

describe('a form that is too large', () => {
  it('is answered with a page that says so', async () => {
    const answer = await postMultipart(ana, '/items', [
      ['csrf', ana.token],
      ...Array.from({ length: 70 }, (_, index): [string, string] => [`field-${index}`, 'x']),
    ]);
    expect(answer.statusCode).toBe(413);
    expect(plain(answer.body)).toContain('That is too large');
  });
});
