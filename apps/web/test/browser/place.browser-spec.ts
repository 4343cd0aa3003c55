import type { Page } from 'playwright-core';
import { hasFocus, useBrowser, visit } from './helpers/browsing.js';

describe('a town', () => {
  const browsing = useBrowser();
  const suggestions = (page: Page) => page.getByRole('option');

  it('is typed, chosen with the arrows and searched from', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.getByLabel('What').fill('tennis');
    await page.keyboard.press('Tab');
    const answered = page.waitForResponse(/suggest\?q=mad$/);
    await page.keyboard.type('mad');
    await answered;
    await suggestions(page).nth(1).waitFor();
    expect(await suggestions(page).allInnerTexts()).toEqual([
      expect.stringContaining('Madrid'),
      expect.stringContaining('Madridejos'),
    ]);
    const field = page.getByRole('combobox', { name: 'Where' });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Madrid, Spain');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('near') === 'Madrid, Spain');
    expect(await page.locator('h1').innerText()).toContain('near Madrid, ES');
  });

  it('is found without its accents; Escape closes the list and keeps what was typed', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'picker', path: '/place' });
    await hasFocus(page.getByRole('combobox', { name: 'Town' }));
    await page.keyboard.type('malag');
    await suggestions(page).filter({ hasText: 'Málaga' }).waitFor();
    expect(await suggestions(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await suggestions(page).first().waitFor({ state: 'hidden' });
    expect(await page.getByRole('combobox', { name: 'Town' }).inputValue()).toBe('malag');
  });

  it('is changed in a dialog, which gives the focus back', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'search', path: '/search?q=tennis&near=Madrid' });
    const button = page.getByRole('link', { name: 'change place' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Where are you?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await hasFocus(button);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.type('toledo');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('near')?.startsWith('Toledo,') === true);
    expect(new URL(page.url()).searchParams.get('q')).toBe('tennis');
  });
});
