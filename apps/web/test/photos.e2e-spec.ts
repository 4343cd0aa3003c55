import { randomUUID } from 'node:crypto';
import { Photo, SellerItemsRepository } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import sharp from 'sharp';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { texts } from './helpers/html.js';
import { formOn, listedId, sendItem, type SentFile } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { hostileFiles, jpeg } from './helpers/pictures.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let ana: MemberBrowser;
let photo: Buffer;

beforeAll(async () => {
  site = await startTestApp();
  await openShop(site.database.dataSource);
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
