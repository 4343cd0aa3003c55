import { addAxe, violations, violationsEverywhere } from './helpers/axe.js';
import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';
import { pages, site } from './helpers/site.js';

describe('axe-core finds nothing', () => {
  const browsing = useBrowser();

  it.each(pages)('on $name', async (entry) => {
    const page = await browsing.open();
    await visit(page, entry);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  const near = '/search?q=racket&near=Madrid';
  it.each([
    ['the town dialog', near, '.place-button', '#place-dialog'],
    ['a photo enlarged', `/items/${site.items.many}`, '[data-zoom]', '#zoom'],
  ])('in %s', async (_name, path, opener, dialog) => {
    const page = await browsing.open();
    await visit(page, { name: path, path });
    await page.locator(opener).first().click();
    await page.locator(dialog).waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it.each([phone, desktop])('in open filters at $width px', async (viewport) => {
    const page = await browsing.open({ viewport });
    await visit(page, { name: 'search', path: near });
    await page.locator('summary', { hasText: 'Sport' }).click();
    await page.getByLabel('Tennis').waitFor();
    await addAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });

  it('in the suggestions of words and towns', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'search', path: near });
    await page.getByRole('combobox', { name: 'What are you' }).fill('tennis mad');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('in the counts at the filters', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'search', path: near });
    await page.locator('summary', { hasText: 'Price' }).click();
    await page.locator('.price-band').first().click();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('in the suggestions of towns', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'picker', path: '/place' });
    await page.getByRole('main').getByRole('combobox').pressSequentially('mad');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('but finds what is put there for it', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p><img src="/x.png"></p>');
    });
    const found = await violationsEverywhere(page);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^390 light image-alt/);
  });
});
