import { randomUUID } from 'node:crypto';
import { FileStorage } from '@tradyfit/storage';
import sharp from 'sharp';
import { sendItem } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { tellingPhoto } from './helpers/pictures.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let ana: MemberBrowser;

beforeAll(async () => {
  site = await startTestApp();
  await openShop(site.database.dataSource);
  ana = await joinAs(site, { placeId: towns.madrid.id });
}, 120_000);
afterAll(() => site.close());

async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of site.app.get(FileStorage).list('')) keys.push(key);
  return keys;
}

/** What a picture says beside how it is encoded. */
async function told(picture: Buffer): Promise<string[]> {
  const { exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation } =
    await sharp(picture).metadata();
  const kinds = { exif, xmp, iptc, icc, tifftagPhotoshop, comments, orientation };
  return Object.entries(kinds).flatMap(([kind, value]) => (value === undefined ? [] : [kind]));
}

it.each([
  ['jpeg', ['exif', 'xmp', 'iptc', 'icc']],
  ['png', ['exif', 'xmp', 'icc']],
  ['webp', ['exif', 'xmp', 'icc']],
] as const)(
  'no object that is stored says anything that a %s said beside its pixels',
  async (format, kinds) => {
    const photo = await tellingPhoto(format);
    expect(await told(photo)).toEqual(expect.arrayContaining([...kinds]));
    const before = await storedKeys();
    const answer = await sendItem(ana, {
      submission: randomUUID(),
      files: [{ name: `photo.${format}`, body: photo, type: `image/${format}` }],
    });
    expect(answer.statusCode).toBe(303);
    const keys = (await storedKeys()).filter((key) => !before.includes(key));
    expect(keys.map((key) => key.split('/').at(-1))).toEqual([
      'card.webp',
      'full.webp',
      'page.jpg',
      'page.webp',
    ]);
    for (const key of keys) {
      const { rawPayload } = await site.inject({ url: `/media/${key}` });
      expect([key, await told(rawPayload)]).toEqual([key, []]);
      for (const canary of ['canary', 'GPS', 'Exif', 'EXIF', 'Photoshop', 'http://ns.adobe.com'])
        expect([key, canary, rawPayload.includes(canary)]).toEqual([key, canary, false]);
    }
  },
);
