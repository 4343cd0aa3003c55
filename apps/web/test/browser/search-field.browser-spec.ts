import type { Page } from 'playwright-core';
import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';

describe('the search field', () => {
  const browsing = useBrowser();
  const suggestions = (page: Page) => page.getByRole('option');
  const field = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' });
  const sports = { name: 'sports', path: '/items/categories' };

  it('suggests words, chosen with the arrows and searched for', async () => {
    const page = await browsing.open();
    await visit(page, sports);
    await field(page).focus();
    await page.keyboard.type('tennis r');
    await suggestions(page).filter({ hasText: 'tennis racket' }).waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).innerText()).toBe('tennis racket');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'tennis racket');
  });

  it('suggests towns by their last word: the search goes there', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.getByRole('combobox', { name: 'What' }).focus();
    await page.keyboard.type('racket in malag');
    const town = suggestions(page).filter({ hasText: 'racket near Málaga' });
    await town.waitFor();
    await town.click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'racket');
    expect(new URL(page.url()).searchParams.get('near')).toMatch(/^Málaga, /);
    expect(await page.locator('h1').innerText()).toContain('near Málaga, ES');
  });

  it('searches what was typed when none was chosen; Escape closes the list', async () => {
    const page = await browsing.open();
    await visit(page, sports);
    await field(page).focus();
    await page.keyboard.type('racket');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('Escape');
    await suggestions(page).first().waitFor({ state: 'hidden' });
    expect(await field(page).inputValue()).toBe('racket');
    await page.keyboard.type('s');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'rackets');
  });

  it.each([phone, desktop])('shows its list within a window of $width px', async (viewport) => {
    const page = await browsing.open({ viewport });
    await visit(page, { name: 'search', path: '/search?near=Madrid' });
    await field(page).focus();
    await page.keyboard.type('mad');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await list.waitFor();
    const box = await list.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    expect(box?.width).toBeGreaterThan(240);
    await suggestions(page).filter({ hasText: 'near Madrid' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('near') === 'Madrid, Spain');
    expect(new URL(page.url()).searchParams.get('q') ?? '').toBe('');
  });

  it('takes what is typed while suggestions cannot be had', async () => {
    const page = await browsing.open();
    await page.route('**/search/suggest*', (route) => route.abort());
    await visit(page, sports);
    await field(page).focus();
    const failed = page.waitForEvent('requestfailed');
    await page.keyboard.type('rack');
    await failed;
    await page.keyboard.type('et');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'racket');
  });
});
