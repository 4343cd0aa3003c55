import type { Page } from 'playwright-core';
import { complaints, useBrowser } from '../helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from '../helpers/journey-site.js';
import { fillItem, sendButton } from '../helpers/listing.js';
import { ana, bjorn } from '../helpers/people.js';

/** Unread messages as the header says them. */
const unread = (page: Page, count: number) =>
  page.waitForFunction((wanted) => {
    const badge = document.querySelector<HTMLElement>('.member-menu__badge');
    return (badge?.hidden === false ? Number(badge.textContent) : 0) === wanted;
  }, count);
const message = (page: Page, body: string) =>
  page.locator('.message__body', { hasText: body }).waitFor();
const counts = async (page: Page) =>
  Object.fromEntries(
    (await page.locator('.talk__tabs a').allInnerTexts()).map((text) => text.trim().split(/\s+/)),
  ) as Record<string, string>;

describe('the journeys to talk', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  const open = (javaScriptEnabled = true) =>
    browsing.open({ baseURL: site.url, javaScriptEnabled });
  async function sell(page: Page, title: string): Promise<string> {
    await page.goto('/items/new');
    await fillItem(page, { title });
    await sendButton(page).click();
    await page.waitForURL(/\/items\/\d+-/);
    return new URL(page.url()).pathname;
  }
  async function contact(page: Page, item: string, body: string) {
    await page.goto(item);
    await page.getByRole('link', { name: 'Contact ana' }).first().click();
    await page.getByRole('textbox', { name: 'Your message' }).fill(body);
    await page.getByRole('button', { name: 'Send to ana' }).click();
    await page.waitForURL(/\/conversations\/\d+/);
  }

  it('a buyer contacts a seller; both talk live, with the right counts', async () => {
    const [seller, buyer] = [await open(), await open()];
    await logIn(site, seller, ana);
    const item = await sell(seller, 'Kayak to talk about');
    await logIn(site, buyer, bjorn);
    await buyer.goto(item);
    await buyer.getByRole('link', { name: 'Contact ana' }).first().click();
    // Begun for the buyer.
    const first = buyer.getByRole('textbox', { name: 'Your message' });
    expect(await first.inputValue()).toBe('Hi! Is this still available?');
    await first.fill('Is the kayak still there?');
    await buyer.getByRole('button', { name: 'Send to ana' }).click();
    await buyer.waitForURL(/\/conversations\/\d+/);
    await unread(buyer, 0);

    // The seller's page, open all the while, learns of it.
    await unread(seller, 1);
    await seller.goto('/conversations');
    expect(await counts(seller)).toMatchObject({
      All: '1',
      Unread: '1',
      Selling: '1',
      Buying: '0',
    });
    await seller.locator('.talk-row__link').click();
    await message(seller, 'Is the kayak still there?');
    await unread(seller, 0);

    await seller
      .getByRole('textbox', { name: 'Message to björn' })
      .or(seller.locator('#message'))
      .first()
      .fill('It is. Come on Sunday.');
    await seller.getByRole('button', { name: 'Send', exact: true }).click();
    await message(seller, 'Come on Sunday.');
    await message(buyer, 'Come on Sunday.');
    await unread(buyer, 0);
    await buyer.locator('#message').fill('Sunday it is.');
    await buyer.keyboard.press('Control+Enter');
    await message(seller, 'Sunday it is.');
    expect(await seller.locator('.message__body').count()).toBe(3);

    await buyer.goto('/conversations');
    expect(await counts(buyer)).toMatchObject({ All: '1', Unread: '0', Selling: '0', Buying: '1' });
    for (const page of [seller, buyer])
      expect(complaints(page).filter((line) => !line.includes('another host'))).toEqual([]);
  });

  it('without JavaScript the same works by loading pages', async () => {
    const [seller, buyer] = [await open(false), await open(false)];
    await logIn(site, seller, ana);
    const item = await sell(seller, 'Paddle to talk about');
    await logIn(site, buyer, bjorn);
    await contact(buyer, item, 'Wood or plastic?');
    await seller.goto('/conversations?show=unread');
    expect(await counts(seller)).toMatchObject({ Unread: '1' });
    await seller.getByRole('link', { name: 'bjorn' }).first().click();
    await message(seller, 'Wood or plastic?');
    await seller.locator('#message').fill('Wood.');
    await seller.getByRole('button', { name: 'Send', exact: true }).click();
    await message(seller, 'Wood.');
    await buyer.goto('/conversations');
    expect(await counts(buyer)).toMatchObject({ Unread: '1' });
    await buyer.locator('.talk-row__link').first().click();
    await message(buyer, 'Wood.');
    await buyer.goto('/conversations');
    expect(await counts(buyer)).toMatchObject({ Unread: '0' });
  });
});
