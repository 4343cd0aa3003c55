import type { Page } from 'playwright-core';
import { hasFocus, useBrowser, visit } from './helpers/browsing.js';
import { site } from './helpers/site.js';

describe('the gallery', () => {
  const browsing = useBrowser();
  const item = { name: 'item', path: `/items/${site.items.many}` };
  const counter = (page: Page, text: string) =>
    page.locator('[data-gallery-counter]', { hasText: text }).waitFor();

  it('turns with the arrow keys and with its buttons', async () => {
    const page = await browsing.open();
    await visit(page, item);
    await page.locator('[data-gallery-strip] a').first().focus();
    await page.keyboard.press('ArrowRight');
    await counter(page, '2 / 10');
    await page.keyboard.press('ArrowRight');
    await counter(page, '3 / 10');
    await page.keyboard.press('ArrowLeft');
    await counter(page, '2 / 10');
    await page.getByRole('button', { name: 'Next photo' }).press('Enter');
    await counter(page, '3 / 10');
    await page.locator('[data-gallery-thumb]').last().press('Enter');
    await counter(page, '10 / 10');
    await page.getByRole('button', { name: 'Next photo' }).waitFor({ state: 'hidden' });
  });

  it('enlarges a photo, turns there too, and gives the focus back', async () => {
    const page = await browsing.open();
    await visit(page, item);
    const first = page.locator('[data-gallery-strip] a').first();
    await first.focus();
    await page.keyboard.press('Enter');
    const zoom = page.getByRole('dialog', { name: 'Photo, enlarged' });
    await zoom.waitFor();
    const source = () => zoom.locator('img').getAttribute('src');
    const before = await source();
    await page.keyboard.press('ArrowRight');
    expect(await source()).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    expect(await source()).toBe(before);
    await page.keyboard.press('Escape');
    await zoom.waitFor({ state: 'hidden' });
    await hasFocus(first);
  });
});
