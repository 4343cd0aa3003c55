import { Item } from '@tradyfit/data';
import { tellingPhoto } from '../../helpers/pictures.js';
import { complaints, useBrowser } from '../helpers/browsing.js';
import { itWithExiftool, telling } from '../helpers/exiftool.js';
import { logIn, startJourneySite, type JourneySite } from '../helpers/journey-site.js';
import { fillItem, photoFiles, photosAreThere, sendButton } from '../helpers/listing.js';
import { ana } from '../helpers/people.js';

describe('the journey to list an item', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  async function atForm(options: { javaScriptEnabled?: boolean } = {}) {
    const page = await browsing.open({ baseURL: site.url, ...options });
    await logIn(site, page, ana);
    await page.goto('/items/new');
    return page;
  }
  const items = (title: string) =>
    site.database.dataSource.getRepository(Item).find({ where: { title } });

  it('shows it with its three photos on its page and on the profile', async () => {
    const page = await atForm();
    await page.locator('#field-photos').setInputFiles(await photoFiles(3));
    await fillItem(page);
    await photosAreThere(page, 3);
    await sendButton(page).click();
    await page.waitForURL(/\/items\/\d+-sea-kayak-5-m$/);
    expect(await page.locator('[data-gallery-strip] img').count()).toBe(3);
    await page.goto('/profile');
    const card = page.locator('.own-items__item', { hasText: 'Sea kayak, 5 m' });
    expect(await card.innerText()).toMatch(/1,234\.50/);
    const cover = card.locator('img').first();
    await cover.evaluate((image: HTMLImageElement) => {
      image.loading = 'eager';
      return image.decode();
    });
    // Facebook's dialogue and, where there is one, the photos' server.
    const strange = complaints(page).filter((line) => !line.includes('another host'));
    expect(strange).toEqual([]);
  });

  itWithExiftool('keeps nothing of where and with what a photo was taken', async () => {
    const photo = await tellingPhoto();
    expect(await telling({ 'sent.jpg': photo })).toEqual(
      expect.arrayContaining([
        'sent.jpg EXIF:GPSLatitude',
        'sent.jpg EXIF:Model',
        'sent.jpg IPTC:City',
        'sent.jpg XMP:City',
      ]),
    );
    const page = await atForm();
    const before = await site.objects();
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo };
    // A small one is sent as it is: nothing is lost before it reaches the site.
    await page.locator('#field-photos').setInputFiles([file]);
    await fillItem(page, { title: 'Kayak at home' });
    await photosAreThere(page, 1);
    await sendButton(page).click();
    await page.waitForURL(/kayak-at-home$/);
    const keys = await site.objects();
    expect(keys.filter((key) => !before.includes(key))).toHaveLength(4);
    const files = keys.map(async (key) => [key.replaceAll('/', '-'), await site.object(key)]);
    expect(await telling(Object.fromEntries(await Promise.all(files)))).toEqual([]);
  });

  it('works without JavaScript', async () => {
    const page = await atForm({ javaScriptEnabled: false });
    await page.locator('#field-photos').setInputFiles(await photoFiles(2));
    await page.getByRole('button', { name: 'Upload the chosen photos' }).click();
    await page.locator('[data-photo-list] > li').nth(1).waitFor();
    await page.getByRole('button', { name: 'Remove photo 1' }).click();
    await page.locator('[data-photo-list] > li').nth(1).waitFor({ state: 'detached' });
    await fillItem(page, { title: 'Plain paddle' });
    await page.locator('#field-photos').setInputFiles(await photoFiles(1));
    await sendButton(page).click();
    await page.waitForURL(/plain-paddle$/);
    expect(await page.locator('[data-gallery-strip] img').count()).toBe(2);
  });

  it.each([true, false])('makes one item of two clicks (JavaScript: %s)', async (script) => {
    const title = `Twice clicked, ${String(script)}`;
    const page = await atForm({ javaScriptEnabled: script });
    await fillItem(page, { title });
    await sendButton(page).dblclick();
    await page.waitForURL(/twice-clicked-(true|false)$/);
    expect(await items(title)).toHaveLength(1);
  });

  it('takes the focus to what is wrong, and keeps the rest', async () => {
    const page = await atForm();
    await fillItem(page, { title: 'x' });
    await sendButton(page).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[data-error-summary]'));
    expect(await page.getByRole('textbox', { name: 'Price' }).inputValue()).toBe('1234.50');
    await summary.getByRole('link').first().click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-title');
  });

  it('keeps what was typed when one leaves and comes back', async () => {
    const page = await atForm();
    await fillItem(page, { title: 'Left for a moment' });
    await page.locator('#field-photos').setInputFiles(await photoFiles(1));
    await photosAreThere(page, 1);
    await page.getByText('Draft saved.').waitFor();
    await page.goto('/');
    await page.goBack();
    const title = page.getByRole('textbox', { name: 'Title' });
    expect(await title.inputValue()).toBe('Left for a moment');
    await page.goto('/items/new');
    expect(await title.inputValue()).toBe('Left for a moment');
    expect(await page.locator('[data-photo-list] > li').count()).toBe(1);
  });

  it('keeps what was typed when the session is over', async () => {
    const page = await atForm();
    await fillItem(page, { title: 'Typed too slowly' });
    await page.getByText('Draft saved.').waitFor();
    await page.context().clearCookies({ name: 'session' });
    await sendButton(page).click();
    await page.getByText('your session has ended').waitFor();
    await page.locator('main').getByRole('link', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Continue with Facebook' }).click();
    await page.waitForURL(/\/items\/new/);
    const title = page.getByRole('textbox', { name: 'Title' });
    expect(await title.inputValue()).toBe('Typed too slowly');
    await sendButton(page).click();
    await page.waitForURL(/typed-too-slowly$/);
  });
});
