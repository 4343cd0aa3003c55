import { desktop, hasFocus, phone, useBrowser, visit } from './helpers/browsing.js';

describe('filters', () => {
  const browsing = useBrowser();
  const search = { name: 'search', path: '/search?q=racket&near=Madrid' };

  it('open in a sheet on a phone, hold the focus, and give it back', async () => {
    const page = await browsing.open({ viewport: phone });
    await visit(page, search);
    const chip = page.locator('summary', { hasText: 'Price' });
    await chip.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.waitFor();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const { activeElement } = document;
        // Between the last and the first control the focus is the browser's own.
        return activeElement === document.body || Boolean(activeElement?.closest('#filter-sheet'));
      });
      expect(where).toBe(true);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await hasFocus(chip);
  });

  it('filter from the sheet', async () => {
    const page = await browsing.open({ viewport: phone });
    await visit(page, search);
    await page.locator('summary', { hasText: 'Price' }).click();
    await page.getByLabel('Price to').fill('100');
    await page.keyboard.press('Enter');
    await page.waitForURL(/price_max=100/);
    expect(await page.locator('.chip--remove').innerText()).toContain('up to 100');
  });

  it('open below their chip on a desktop; Escape closes them', async () => {
    const page = await browsing.open({ viewport: desktop });
    await visit(page, search);
    const chip = page.locator('summary', { hasText: 'Distance' });
    await chip.focus();
    await page.keyboard.press('Enter');
    const choice = page.getByLabel('10 km', { exact: true });
    await choice.waitFor();
    await page.keyboard.press('Escape');
    await choice.waitFor({ state: 'hidden' });
    await hasFocus(chip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/radius_km=\d+/);
  });

  it.each([phone, desktop])(
    'are reached from their error message at $width px',
    async (viewport) => {
      const page = await browsing.open({ viewport });
      await visit(page, {
        name: 'errors',
        path: '/search?price_min=x&near=Nowhereham',
        status: 400,
      });
      const message = (text: string) => page.getByRole('alert').getByRole('link', { name: text });
      await message('Type a price').click();
      await page.getByRole('textbox', { name: 'Price from' }).waitFor();
      await page.keyboard.press('Escape');
      await message('We do not know a town').click();
      await page.getByRole('combobox', { name: 'Town' }).waitFor();
    },
  );
});
