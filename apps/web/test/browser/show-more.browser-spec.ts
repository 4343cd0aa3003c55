import type { Page } from 'playwright-core';
import { complaints, hasFocus, phone, useBrowser, visit } from './helpers/browsing.js';

const search = { name: 'search', path: '/search?q=tennis&near=Madrid' };
const cards = (page: Page) => page.locator('[data-item]');
const ids = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-item')));
const waitForCards = (page: Page, count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('[data-item]').length === n, count);

/** The ids of all pages, one page after the other, as a visitor without JavaScript sees them. */
async function idsOfAllPages(page: Page): Promise<(string | null)[]> {
  await visit(page, search);
  const all = await ids(page);
  const more = page.locator('[data-more]');
  while ((await more.count()) > 0) {
    await page.goto((await more.getAttribute('href')) ?? '');
    all.push(...(await ids(page)));
  }
  return all;
}

describe('“Show more”', () => {
  const browsing = useBrowser();

  it('appends every page once, moves the focus to what is new, and says so', async () => {
    const page = await browsing.open();
    const all = await idsOfAllPages(page);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(48);
    await visit(page, search);
    const { length: first } = await ids(page);
    await page.locator('[data-more]').press('Enter');
    await waitForCards(page, Math.min(all.length, 2 * first));
    await hasFocus(cards(page).nth(first).locator('a'));
    expect(await page.locator('[data-pager-status]').innerText()).toContain(`${first} more items`);
    await page.locator('[data-more]').click();
    await waitForCards(page, all.length);
    await page.locator('[data-more]').waitFor({ state: 'detached' });
    expect(await ids(page)).toEqual(all);
    expect(complaints(page)).toEqual([]);
  });

  it.each(['back', 'reload'] as const)('%s finds the same list at the same place', async (way) => {
    const page = await browsing.open({ viewport: phone });
    await visit(page, search);
    const { length: first } = await ids(page);
    await page.locator('[data-more]').click();
    await waitForCards(page, 2 * first);
    const card = cards(page).nth(2 * first - 2);
    await card.scrollIntoViewIfNeeded();
    // The page remembers where it is once it has come to rest.
    await page.waitForFunction(() => {
      const { scrollY } = (history.state ?? {}) as { scrollY?: number };
      return window.scrollY > 0 && scrollY === window.scrollY;
    });
    const before = await page.evaluate(() => window.scrollY);
    if (way === 'reload') await page.reload();
    else {
      await card.locator('a').click();
      await page.waitForURL(/\/items\//);
      await page.goBack();
    }
    await waitForCards(page, 2 * first);
    await page.waitForFunction((y) => Math.abs(window.scrollY - y) <= 2, before);
  });

  it('leads to the next page when it cannot be fetched', async () => {
    const page = await browsing.open();
    await visit(page, search);
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new TypeError('the network is away'));
    });
    await page.locator('[data-more]').click();
    await page.waitForURL(/cursor=/);
    expect(await cards(page).count()).toBeGreaterThan(0);
  });
});

describe('the browser’s own position', () => {
  const browsing = useBrowser();

  it('leads to the nearest town, and leaves with two decimals only', async () => {
    const page = await browsing.open({
      geolocation: { latitude: 39.8712345, longitude: -4.0312345 },
      permissions: ['geolocation'],
    });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await visit(page, search);
    await page.getByRole('link', { name: 'change place' }).click();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.waitForURL((url) => url.searchParams.get('near')?.startsWith('Toledo') === true);
    expect(await page.locator('h1').innerText()).toContain('near Toledo, ES');
    const told = sent.map((one) => decodeURIComponent(one)).join('\n');
    expect(told).toContain('39.87,-4.03');
    expect(told).not.toMatch(/39\.87\d|4\.03\d/);
  });

  it('is not needed: a refusal says what to do', async () => {
    const page = await browsing.open({ permissions: [] });
    await visit(page, { name: 'picker', path: '/place' });
    await page.context().clearPermissions();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await page.getByText('type your town').waitFor();
    await hasFocus(page.getByRole('combobox', { name: 'Town' }));
  });
});
