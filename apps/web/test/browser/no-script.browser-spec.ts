import type { Page } from 'playwright-core';
import { complaints, phone, useBrowser, visit } from './helpers/browsing.js';
import { pages, site } from './helpers/site.js';

const titles = (page: Page) => page.locator('main .card__link').allInnerTexts();
const search = { name: 'search', path: '/search?q=racket&near=Madrid' };

describe('without JavaScript', () => {
  const browsing = useBrowser();
  const open = () => browsing.open({ javaScriptEnabled: false, viewport: phone });

  it.each(pages)('$name shows its content and no dead control', async (entry) => {
    const page = await open();
    await visit(page, entry);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('dialog >> visible=true').count()).toBe(0);
    expect(await page.locator('.needs-script >> visible=true').count()).toBe(0);
    const dead = page.locator('button:not([type=submit]) >> visible=true');
    expect(await dead.count()).toBe(0);
    expect(complaints(page)).toEqual([]);
  });

  it('finds words near a town', async () => {
    const page = await open();
    await visit(page, { name: 'home', path: '/' });
    await page.getByLabel('What').fill('racket');
    await page.getByRole('textbox', { name: 'Where' }).fill('getafe');
    await page.getByRole('textbox', { name: 'Where' }).press('Enter');
    await page.waitForURL(/\/search\?/);
    expect(await page.locator('h1').innerText()).toContain('near Getafe');
    expect((await titles(page)).length).toBeGreaterThan(10);
  });

  it('chooses a town on a page of its own, and comes back', async () => {
    const page = await open();
    await visit(page, search);
    await page.getByRole('link', { name: 'change place' }).click();
    await page.waitForURL(/\/place\?/);
    await page.getByRole('textbox', { name: 'Town' }).fill('Nowhereham');
    await page.getByRole('button', { name: 'Use this town' }).click();
    expect(await page.locator('.field__error').innerText()).toContain('Nowhereham');
    await page.getByRole('textbox', { name: 'Town' }).fill('malaga');
    await page.getByRole('button', { name: 'Use this town' }).click();
    await page.waitForURL(/\/search\?/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('racket');
    expect(await page.locator('h1').innerText()).toContain('near Málaga');
    await visit(page, { name: 'home', path: '/' });
    expect(await page.locator('.place-button').innerText()).toContain('Málaga');
  });

  it('filters, and takes a filter away', async () => {
    const page = await open();
    await visit(page, search);
    await page.locator('summary', { hasText: 'Price' }).click();
    await page.getByLabel('Price to').fill('100');
    await page.locator('details[open] button[type=submit]').click();
    await page.waitForURL(/price_max=100/);
    const cheap = (await titles(page)).length;
    expect(new URL(page.url()).searchParams.get('near')).toBe('Madrid');
    await page.locator('.chip--remove').click();
    await page.waitForURL((url) => !url.searchParams.has('price_max'));
    expect((await titles(page)).length).toBeGreaterThan(cheap);
  });

  it('sorts', async () => {
    const page = await open();
    await visit(page, search);
    await page.locator('summary', { hasText: 'Nearest first' }).click();
    await page.getByRole('link', { name: /cheapest|lowest/i }).click();
    await page.waitForURL(/sort=price-asc/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('racket');
  });

  it('shows more, and goes back to the first page', async () => {
    const page = await open();
    await visit(page, search);
    const first = await titles(page);
    await page.getByRole('link', { name: 'Show more' }).click();
    await page.waitForURL(/cursor=/);
    const second = await titles(page);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await page.getByRole('link', { name: 'Back to the first page' }).click();
    await page.waitForURL((url) => !url.searchParams.has('cursor'));
    expect(await titles(page)).toEqual(first);
  });

  it('shows every photo of an item, and each large', async () => {
    const page = await open();
    await visit(page, { name: 'item', path: `/items/${site.items.many}` });
    expect(await page.locator('[data-gallery-strip] img').count()).toBe(10);
    await page.locator('[data-gallery-strip] a').first().click();
    await page.waitForURL(/\/media\/.*full\.webp$/);
  });
});
