import { Item, Photo } from '@tradyfit/data';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { useBrowser } from './helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { fillItem, photoFiles, photoIds, photosAreThere, sendButton } from './helpers/listing.js';
import { ana } from './helpers/people.js';

describe('the photos of an item', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  async function atForm(): Promise<Page> {
    const page = await browsing.open({ baseURL: site.url });
    await logIn(site, page, ana);
    await page.goto('/items/new?fresh=yes');
    return page;
  }
  const choose = async (page: Page, count: number) => {
    await page.locator('#field-photos').setInputFiles(await photoFiles(count));
    await photosAreThere(page, count);
  };
  /** Sends the form. @returns ids in the order in which the item has them, which is that of its page */
  async function save(page: Page, title: string): Promise<number[]> {
    await fillItem(page, { title });
    await sendButton(page).click();
    await page.waitForURL(/\/items\/\d+-/);
    const { manager } = site.database.dataSource;
    const { id: itemId } = await manager.findOneByOrFail(Item, { title });
    const photos = await manager.find(Photo, { where: { itemId }, order: { position: 'ASC' } });
    const sources = await page
      .locator('[data-gallery-strip] img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('src') ?? ''));
    if (photos.length > 1)
      expect(sources).toEqual(photos.map(({ key }) => expect.stringContaining(`${key}/`)));
    return photos.map(({ id }) => Number(id));
  }
  const entry = (page: Page, at: number) => page.locator('[data-photo-list] > li').nth(at);
  const status = (page: Page) => page.locator('[data-photo-status]');

  it('are dropped on the form', async () => {
    const page = await atForm();
    const files = (await photoFiles(2)).map(({ name, buffer }) => ({
      name,
      base64: buffer.toString('base64'),
    }));
    const dragged = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
      }
      return transfer;
    }, files);
    const field = page.locator('[data-photo-field]');
    const over = /photo-field--over/;
    await field.dispatchEvent('dragover', { dataTransfer: dragged });
    expect(await field.getAttribute('class')).toMatch(over);
    await field.dispatchEvent('drop', { dataTransfer: dragged });
    expect(await field.getAttribute('class')).not.toMatch(over);
    await photosAreThere(page, 2);
    const ids = await photoIds(page);
    expect(await save(page, 'Dropped kayak')).toEqual(ids);
  });

  it('are dragged into another order', async () => {
    const page = await atForm();
    await choose(page, 3);
    const [first, second, third] = await photoIds(page);
    await entry(page, 2).dragTo(entry(page, 0));
    expect(await photoIds(page)).toEqual([third, first, second]);
    expect(await status(page).textContent()).toBe('Now the cover.');
    expect(await save(page, 'Dragged kayak')).toEqual([third, first, second]);
  });

  it('are moved by the arrow keys, which keep the focus', async () => {
    const page = await atForm();
    await choose(page, 3);
    const [first, second, third] = await photoIds(page);
    await entry(page, 0).locator('[data-photo-tool="remove"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await status(page).textContent()).toBe('Now photo 3 of 3.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await photoIds(page)).toEqual([second, first, third]);
    const focused = page.locator('[data-photo-tool="remove"]:focus');
    expect(await focused.innerText()).toBe('Remove photo 2');
    expect(await save(page, 'Arrowed kayak')).toEqual([second, first, third]);
  });

  it('say how much of each is sent', async () => {
    const page = await atForm();
    await page.evaluate(() => {
      const said: string[][] = [];
      Object.assign(window, { said });
      const list = document.querySelector('[data-photo-list]');
      new MutationObserver(() =>
        [...(list?.children ?? [])].forEach((item, at) => {
          const text = item.querySelector('[data-photo-state]')?.textContent ?? '';
          const texts = (said[at] ??= []);
          if (texts.at(-1) !== text) texts.push(text);
        }),
      ).observe(list!, { subtree: true, childList: true, characterData: true });
    });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 400_000,
    });
    const buffer = await grain(900, 700);
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer };
    await page.locator('#field-photos').setInputFiles([file, { ...file, name: 'b.jpg' }]);
    await photosAreThere(page, 2);
    const said = await page.evaluate(() => (window as unknown as { said: string[][] }).said);
    for (const texts of said) {
      expect(texts[0]).toMatch(/^(Waiting|Preparing) …$/);
      const shares = texts.flatMap((text) => /^(\d+) %$/.exec(text)?.[1] ?? []).map(Number);
      expect(shares.some((share) => share > 0 && share < 100)).toBe(true);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(texts.at(-1)).toBe('');
    }
    expect(said).toHaveLength(2);
  });

  it('are sent again when there was no connection, and not when they are no photos', async () => {
    const page = await atForm();
    await page.route('**/photos', (route) => route.abort());
    await page.locator('#field-photos').setInputFiles(await photoFiles(1));
    const again = entry(page, 0).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await entry(page, 0).innerText()).toContain('IMG_1.jpg: There is no connection.');
    expect(await status(page).textContent()).toBe('IMG_1.jpg: There is no connection.');
    await page.unroute('**/photos');
    await again.click();
    await photosAreThere(page, 1);
    expect(await again.count()).toBe(0);
    const ids = await photoIds(page);
    const text = { name: 'text.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') };
    await page.locator('#field-photos').setInputFiles([text]);
    await page.locator('.photo-entry--failed').waitFor();
    expect(await entry(page, 1).innerText()).toContain('text.jpg: ');
    expect(await entry(page, 1).getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await save(page, 'Kayak sent again')).toEqual(ids);
  });

  it('leave the browser smaller than they were', async () => {
    const page = await atForm();
    const sentBytes = async (buffer: Buffer) => {
      const request = page.waitForRequest('**/photos');
      const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer };
      await page.locator('#field-photos').setInputFiles([file]);
      return Number((await (await request).allHeaders())['content-length']);
    };
    const small = await grain(640, 480);
    expect(await sentBytes(small)).toBeGreaterThan(small.length);
    const large = await grain(5000, 4000);
    expect(large.length).toBeGreaterThan(3_000_000);
    expect(await sentBytes(large)).toBeLessThan(large.length / 2);
    await photosAreThere(page, 2);
  });
});

/** A photo that compresses as little as real ones. */
function grain(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 25 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
}
