import { Conversation, Item, User } from '@tradyfit/data';
import type { BrowserContext, Page } from 'playwright-core';
import { violationsEverywhere } from './helpers/axe.js';
import { phone, useBrowser } from './helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { fillItem, photoFiles, photosAreThere, sendButton } from './helpers/listing.js';
import { ana, bjorn } from './helpers/people.js';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Pages of the seller, who is an admin too, or of somebody else; `:item` and so on stand for ids. */
const memberPages = [
  { name: 'the profile', path: '/profile' },
  { name: 'the devices', path: '/profile/devices' },
  { name: 'the question before an account is deleted', path: '/profile/delete' },
  { name: 'the form for an item', path: '/items/new' },
  { name: 'the form of an item', path: '/items/:item/edit' },
  { name: 'the question before an item is deleted', path: '/items/:item/delete' },
  { name: 'the page of an own item', path: '/items/:item' },
  { name: 'the conversations', path: '/conversations' },
  { name: 'an empty list of conversations', path: '/conversations?list=buying' },
  { name: 'a conversation', path: '/conversations/:conversation' },
  { name: 'the report of a conversation', path: '/conversations/:conversation/report' },
  { name: 'the first message', path: '/items/:other/conversation' },
  { name: 'the admin overview', path: '/admin' },
  { name: 'the list of members', path: '/admin/members' },
  { name: 'the list of items', path: '/admin/items' },
  { name: 'the list of reports', path: '/admin/reports' },
  { name: 'the question before an item is hidden', path: '/admin/items/:item/hide' },
  { name: 'the question before a member is suspended', path: '/admin/members/:member/suspend' },
];

describe('the pages of members and admins', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  let cookies: Cookies = [];
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  const open = async (options: { viewport?: typeof phone } = {}) => {
    const page = await browsing.open({ baseURL: site.url, ...options });
    await page.context().addCookies(cookies);
    return page;
  };
  async function sell(page: Page, title: string): Promise<number> {
    await page.goto('/items/new');
    await page.locator('#field-photos').setInputFiles(await photoFiles(2));
    await fillItem(page, { title });
    await photosAreThere(page, 2);
    await sendButton(page).click();
    await page.waitForURL(/\/items\/\d+-/);
    const { id } = await site.database.dataSource.getRepository(Item).findOneByOrFail({ title });
    return id;
  }

  it('are there for somebody who sells, buys and talks', async () => {
    const [seller, buyer] = [await open(), await open()];
    await logIn(site, seller, ana);
    ids['item'] = await sell(seller, 'Kayak for everyone');
    await logIn(site, buyer, bjorn);
    ids['other'] = await sell(buyer, 'Paddle of another one');
    await buyer.goto(`/items/${ids['item']}/conversation`);
    await buyer.getByRole('textbox', { name: 'Your message' }).fill('Is it still there?');
    await buyer.getByRole('button', { name: 'Send to ana' }).click();
    await buyer.waitForURL(/\/conversations\/\d+/);
    const { manager } = site.database.dataSource;
    ids['conversation'] = (await manager.findOneByOrFail(Conversation, {})).id;
    ids['member'] = (await manager.findOneByOrFail(User, { username: 'bjorn' })).id;
    await manager.update(User, { username: 'ana' }, { isAdmin: true });
    cookies = await seller.context().cookies();
  });

  const pathOf = (path: string) =>
    path.replace(/:(\w+)/g, (_all, name: string) => String(ids[name]));

  it.each(memberPages)('$name: without a fault for axe-core', async ({ path }) => {
    const page = await open();
    const answer = await page.goto(pathOf(path));
    expect(answer?.status()).toBe(200);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it.each(memberPages)('$name: as wide as a phone', async ({ path }) => {
    const page = await open({ viewport: phone });
    await page.goto(pathOf(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
  });

  it('say what is wrong with a form without a fault for axe-core', async () => {
    const page = await open();
    await page.goto('/items/new?fresh=yes');
    await sendButton(page).click();
    await page.getByRole('alert').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('let one log in without a fault for axe-core', async () => {
    const page = await browsing.open({ baseURL: site.url });
    await page.goto('/login');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('list an item by the keyboard alone', async () => {
    const page = await open();
    // Listened to from the start: otherwise the browser may open a window of its own.
    const chooser = page.waitForEvent('filechooser');
    await page.goto('/items/new?fresh=yes');
    const { keyboard } = page;
    /** Presses Tab until something of that description has the focus. */
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 150; step++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
          return;
        await keyboard.press('Tab');
      }
      throw new Error(`The tab key does not reach ${selector}`);
    };
    await tabTo('#field-photos');
    await keyboard.press('Enter');
    await (await chooser).setFiles(await photoFiles(3));
    await photosAreThere(page, 3);
    await tabTo('[data-photo-tool="later"]');
    await keyboard.press('Enter');
    await tabTo('#field-title');
    await keyboard.type('Typed kayak');
    await tabTo('input[name="category"]');
    await keyboard.press('ArrowDown');
    await tabTo('input[name="condition"]');
    await keyboard.press('ArrowDown');
    await tabTo('#field-price');
    await keyboard.type('250');
    await tabTo('#field-description');
    await keyboard.type('Never left the harbour.');
    await tabTo('.form__actions button[type="submit"]');
    await keyboard.press('Enter');
    await page.waitForURL(/typed-kayak$/);
    expect(await page.locator('[data-gallery-strip] img').count()).toBe(3);
  });
});
