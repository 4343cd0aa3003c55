import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';

describe('counts at the filters', () => {
  const browsing = useBrowser();
  const search = { name: 'search', path: '/search?q=racket&near=Madrid' };

  it('come with the menus, follow the choices and are kept as promised', async () => {
    const page = await browsing.open({ viewport: desktop });
    await visit(page, search);
    await page.locator('summary', { hasText: 'Sport' }).click();
    const tennis = page.locator('[data-facet="category:tennis"]');
    await page.waitForFunction(
      () => document.querySelector('[data-facet="category:tennis"]')?.textContent !== '',
    );
    const count = await tennis.innerText();
    expect(Number(count)).toBeGreaterThan(1);
    expect(await page.locator('[data-facet="category:golf"]').innerText()).toBe('0');
    await page.getByLabel('Tennis').check();
    const show = page.getByRole('button', { name: `Show ${count} items` });
    await show.waitFor();
    await show.click();
    await page.waitForURL(/category=tennis/);
    expect(await page.locator('.results-head__summary').innerText()).toBe(`${count} items`);
  });

  it('make prices of a band, in the sheet of a phone too', async () => {
    const page = await browsing.open({ viewport: phone });
    await visit(page, search);
    await page.locator('summary', { hasText: 'Price' }).click();
    const band = page.locator('.price-band').first();
    await band.click();
    expect(await band.getAttribute('aria-pressed')).toBe('true');
    const count = await band.locator('.price-band__count').innerText();
    const show = page.locator('dialog').getByRole('button', { name: `Show ${count} item` });
    await show.click();
    await page.waitForURL(/price_max=/);
    expect(await page.locator('.results-head__summary').innerText()).toMatch(
      new RegExp(`^${count} item`),
    );
  });

  it('are left out when they cannot be had', async () => {
    const page = await browsing.open({ viewport: desktop });
    let asked = 0;
    await page.route('**/search/facets*', (route) => {
      asked += 1;
      return route.abort();
    });
    await visit(page, search);
    const failed = page.waitForEvent('requestfailed');
    await page.locator('summary', { hasText: 'Condition' }).click();
    await failed;
    for (const name of ['Price', 'Sport', 'Condition'])
      await page.locator('summary', { hasText: name }).hover();
    expect(asked).toBe(1);
    await page.getByLabel('Good').check();
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.waitForURL(/condition=good/);
    expect(await page.locator('.chip--remove').innerText()).toContain('Good');
  });
});
