import { randomUUID } from 'node:crypto';
import { Draft, Photo, SellerItemsRepository } from '@tradyfit/data';
import { createItem, createPhoto } from '@tradyfit/data/testing';
import { FileStorage } from '@tradyfit/storage';
import sharp from 'sharp';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { plain, texts } from './helpers/html.js';
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

/** Folders of objects: one for each photo. */
const storedPhotos = async () => new Set((await stored()).map((key) => key.split('/')[1])).size;
const drain = () => site.app.get(OutboxWorker).drain();
const photoRows = () => site.database.dataSource.manager.count(Photo);
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

describe('photos sent with the form', () => {
  it('are shown in order, in every size, without where they were taken', async () => {
    const answer = await sendItem(ana, {
      submission: randomUUID(),
      files: [file('one.jpg', await jpeg(2000, 1500, '#ff0000')), file('two.jpg')],
    });
    const id = listedId(answer);
    const page = await ana.follow(answer);
    const [first, second] = (await keysOf(id)) ?? [];
    expect(page.body.indexOf(`/media/${first}/`)).toBeLessThan(
      page.body.indexOf(`/media/${second}/`),
    );
    expect(await stored(`${first}/`)).toEqual([
      `${first}/card.webp`,
      `${first}/full.webp`,
      `${first}/page.jpg`,
      `${first}/page.webp`,
    ]);
    const full = await site.inject({ url: `/media/${first}/full.webp` });
    expect(full.headers['cache-control']).toContain('immutable');
    const metadata = await sharp(full.rawPayload).metadata();
    expect(metadata).toMatchObject({ format: 'webp', width: 1600, height: 1200 });
    expect(metadata.exif).toBeUndefined();
    for (const key of await stored()) {
      const { rawPayload } = await site.inject({ url: `/media/${key}` });
      expect(rawPayload.includes('canary phone')).toBe(false);
      expect(rawPayload.includes('Exif')).toBe(false);
    }
  });

  it('are kept when the text is wrong, and sent again without them', async () => {
    const submission = randomUUID();
    const wrong = await sendItem(ana, { submission, title: 'x', files: [file('kept.jpg')] });
    expect(wrong.statusCode).toBe(422);
    const { photos } = formOn(wrong);
    expect(photos).toHaveLength(1);
    const answer = await sendItem(ana, { submission, photos });
    expect(await keysOf(listedId(answer))).toHaveLength(1);
  });

  it('that are no good are named at the field; the others and the text stay', async () => {
    const hostile = await hostileFiles();
    for (const [name, { body, says }] of Object.entries(hostile)) {
      const before = await photoRows();
      const submission = randomUUID();
      const answer = await sendItem(ana, {
        submission,
        title: 'Hostile company',
        files: [file('first.jpg'), file(name, body), file('last.jpg')],
      });
      expect([name, answer.statusCode]).toEqual([name, 422]);
      const [error] = texts(answer.body, 'field__error');
      expect(error).toContain(`“${name}”: `);
      expect(error).toMatch(says);
      expect(formOn(answer).photos).toHaveLength(2);
      expect(answer.body).toContain('value="Hostile company"');
      expect(await photoRows()).toBe(before + 2);
    }
    await drain();
    expect(await storedPhotos()).toBe(await photoRows());
  }, 120_000);

  it('that are a picture and something else lose what is else', async () => {
    const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const answer = await sendItem(ana, {
      submission: randomUUID(),
      files: [{ name: 'page.html', body: polyglot, type: 'text/html' }],
    });
    const [key] = (await keysOf(listedId(answer))) ?? [];
    for (const name of await stored(`${key}/`)) {
      const { rawPayload, headers } = await site.inject({ url: `/media/${name}` });
      expect(rawPayload.includes('alert')).toBe(false);
      expect(headers['content-type']).toMatch(/^image\//);
    }
  });

  it('are ten at most', async () => {
    const submission = randomUUID();
    const small = await jpeg(64, 48);
    const answer = await sendItem(ana, {
      submission,
      photos: [],
      files: Array.from({ length: 11 }, (_, index) => file(`${index}.jpg`, small)),
    });
    expect(answer.statusCode).toBe(422);
    expect(texts(answer.body, 'field__error')).toEqual(['“10.jpg”: An item has up to 10 photos.']);
    const { photos } = formOn(answer);
    expect(photos).toHaveLength(10);
    const listed = await sendItem(ana, { submission, photos });
    expect(await keysOf(listedId(listed))).toHaveLength(10);
  });

  it('are not needed: an empty choice is none', async () => {
    const answer = await sendItem(ana, {
      submission: randomUUID(),
      files: [{ name: '', body: Buffer.alloc(0), type: 'application/octet-stream' }],
    });
    expect(await keysOf(listedId(answer))).toEqual([]);
  });
});

describe('the buttons of photos', () => {
  it('add, order and remove without sending the form, and keep what was typed', async () => {
    const submission = randomUUID();
    const press = async (photos: string[], button: string, files: SentFile[] = []) => {
      const answer = await sendItem(ana, { submission, title: '', photos, files, do: button });
      expect(answer.headers.location).toBe('/items/new#photos');
      return formOn(await ana.get('/items/new')).photos;
    };
    const [a = '', b = '', c = ''] = await press([], 'add', [file('a'), file('b'), file('c')]);
    expect(await press([a, b, c], `earlier-${c}`)).toEqual([a, c, b]);
    expect(await press([a, c, b], `later-${a}`)).toEqual([c, a, b]);
    expect(await press([c, a, b], `cover-${b}`)).toEqual([b, c, a]);
    expect(await press([b, c, a], `earlier-${b}`)).toEqual([b, c, a]);
    expect(await press([b, c, a], `remove-${c}`)).toEqual([b, a]);
    expect(await press([b, a], 'remove-999999')).toEqual([b, a]);
    const answer = await sendItem(ana, { submission, photos: [b, a] });
    expect(await keysOf(listedId(answer))).toHaveLength(2);
    await drain();
    expect(await storedPhotos()).toBe(await photoRows());
  });
});

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
