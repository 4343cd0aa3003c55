import type { Page } from 'playwright-core';
import { towns } from '../../helpers/shop.js';
import { complaints, useBrowser } from '../helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from '../helpers/journey-site.js';
import { ana } from '../helpers/people.js';

describe('journeys to find something', () => {
  const browsing = useBrowser();
  let site: JourneySite;

  beforeAll(async () => {
    site = await startJourneySite();
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await site.shop.sell('Bike in Málaga', towns.malaga, { createdAt: hoursAgo(1) });
    await site.shop.sell('Bike in Toledo', towns.toledo, { createdAt: hoursAgo(3) });
    await site.shop.sell('Bike in Madrid', towns.madrid, { createdAt: hoursAgo(2) });
  }, 120_000);
  afterAll(() => site?.close());

  const open = () => browsing.open({ baseURL: site.url });
  const found = (page: Page) => page.locator('main .card__link').allInnerTexts();
  async function search(page: Page) {
    await page.goto('/');
    await page.getByLabel('What').fill('bike');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
  }

  it('a visitor searches without a login: newest first', async () => {
    const page = await open();
    await search(page);
    expect(await found(page)).toEqual(['Bike in Málaga', 'Bike in Madrid', 'Bike in Toledo']);
    expect(complaints(page)).toEqual([]);
  });

  it('a member logs in, says where they live, and searches: nearest first', async () => {
    const page = await open();
    await logIn(site, page, ana);
    await page.getByText('Welcome to TradyFit, ana!').waitFor();
    await page.goto('/profile');
    // No town of ours: Google is asked.
    await page.locator('#field-town').fill('Cigarrales');
    await page.keyboard.press('Escape');
    await page.getByLabel('Country').selectOption('ES');
    await page.getByRole('button', { name: 'Save your details' }).click();
    await page.getByText('Your profile is saved.').waitFor();
    expect(site.google.asked).toContainEqual(expect.stringContaining('Cigarrales'));
    await search(page);
    expect(await page.locator('h1').innerText()).toContain('near Toledo');
    expect(await found(page)).toEqual(['Bike in Toledo', 'Bike in Madrid', 'Bike in Málaga']);
  });

  it('the same member on a new device has the same town', async () => {
    const page = await open();
    await logIn(site, page, ana);
    await page.getByText('Welcome back, ana!').waitFor();
    await search(page);
    expect((await found(page))[0]).toBe('Bike in Toledo');
  });

  it.each(['deny', 'ask'] as const)('whoever refuses at Facebook (%s) is led home', async (way) => {
    const page = await open();
    site.facebook.decision = way;
    await page.goto('/login');
    await page.getByRole('link', { name: 'Continue with Facebook' }).click();
    if (way === 'ask') await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('You were not logged in, because you did not agree.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    site.facebook.decision = 'continue';
  });
});
