import type { Page } from 'playwright-core';
import { hasFocus, useBrowser } from './helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { ana } from './helpers/people.js';

describe('forms of members', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  const profile = async (): Promise<Page> => {
    const page = await browsing.open({ baseURL: site.url });
    await logIn(site, page, ana, '/profile');
    const details = page.locator('#details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return page;
  };
  const saveButton = (page: Page) => page.locator('.profile-form button[type=submit]');

  it('are sent once, however often one presses the button, and say that they work on it', async () => {
    const page = await profile();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    const busy = await saveButton(page).evaluate((button: HTMLButtonElement) => {
      for (let time = 0; time < 3; time++) button.click();
      return [button.ariaBusy, button.textContent?.trim()];
    });
    expect(busy).toEqual(['true', 'Saving …']);
    await page.getByText('Your profile is saved.').waitFor();
    expect(sent).toHaveLength(1);
  });

  it('come back with what was typed, and the focus on what is wrong', async () => {
    const page = await profile();
    await page.locator('#field-username').fill('ab');
    await page.locator('#field-name').fill('Typed & kept');
    await saveButton(page).click();
    const summary = page.locator('[data-error-summary]');
    await hasFocus(summary);
    expect(await page.locator('#field-name').inputValue()).toBe('Typed & kept');
    await summary.getByRole('link').click();
    await hasFocus(page.locator('#field-username'));
  });

  it('ask before what was typed is lost, and only then', async () => {
    const page = await profile();
    const asked: string[] = [];
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto('/');
    expect(asked).toEqual([]);
    await page.goto('/profile#details');
    const details = page.locator('#details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await page.locator('#field-name').pressSequentially('Ana');
    await page.goto('/');
    expect(asked).toEqual(['beforeunload']);
  });

  it('fill country and state with the town that is chosen from the suggestions', async () => {
    const page = await profile();
    await page.locator('#field-country').selectOption('');
    await page.locator('#field-town').fill('');
    await page.locator('#field-town').pressSequentially('springf');
    await page.getByRole('option', { name: /Illinois/ }).click();
    expect(await page.locator('#field-town').inputValue()).toBe('Springfield');
    expect(await page.locator('#field-country').inputValue()).toBe('US');
    expect(await page.locator('#field-state').inputValue()).toBe('IL');
    await saveButton(page).click();
    await page.getByText('Your profile is saved.').waitFor();
    expect(await page.locator('.profile-head').innerText()).toContain('Springfield, Illinois');
  });

  it('count characters down as a person counts them', async () => {
    const page = await profile();
    await page.goto('/items/new');
    const count = page.locator('#field-description-count');
    expect(await count.innerText()).toBe('Up to 4,000 characters');
    await page.locator('#field-description').fill('🛶\né');
    expect(await count.innerText()).toBe('3,997 characters left');
    await page.locator('#field-description').fill('x'.repeat(4001));
    expect(await count.innerText()).toBe('1 too many');
  });
});
