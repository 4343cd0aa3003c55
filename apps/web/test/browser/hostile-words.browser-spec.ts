import { Item, User } from '@tradyfit/data';
import { createConversation } from '@tradyfit/data/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { towns } from '../helpers/shop.js';
import { useBrowser } from './helpers/browsing.js';
import { harmOf, textsOf } from './helpers/harm.js';
import { logIn, startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { fillItem, photoFiles, sendButton } from './helpers/listing.js';
import { ana, bjorn } from './helpers/people.js';
import { site as sharedSite } from './helpers/site.js';

const { payloads } = sharedSite;
/** For fields that hold much. */
const all = payloads.join(' ');

describe('hostile words are only words', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  const cookies: Record<string, Awaited<ReturnType<BrowserContext['cookies']>>> = {};

  beforeAll(async () => {
    site = await startJourneySite();
    // A town that cannot be looked up now is kept as it was typed.
    site.google.behave((response) => response.writeHead(500).end());
  }, 120_000);
  afterAll(() => site?.close());

  const manager = () => site.database.dataSource.manager;
  const idOf = async (email: string) => (await manager().findOneByOrFail(User, { email })).id;
  const anasId = () => idOf('ana@mail.example');
  async function as(who: 'ana' | 'bjorn', path: string): Promise<Page> {
    const page = await browsing.open({ baseURL: site.url });
    const known = cookies[who];
    if (known) await page.context().addCookies(known);
    else await logIn(site, page, who === 'ana' ? ana : bjorn);
    cookies[who] ??= await page.context().cookies();
    await page.goto(path);
    return page;
  }
  /** The page shows the words as they were typed, and they did nothing. */
  async function shows(page: Page, words: string, within?: string) {
    expect(await textsOf(page, within)).toContain(words);
    expect(await harmOf(page)).toEqual([]);
  }

  it('in the profile: username, name and town', async () => {
    const page = await as('ana', '/profile');
    for (const payload of payloads) {
      const details = page.locator('#details');
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      for (const name of ['username', 'name', 'town'])
        await page.locator(`#field-${name}`).fill(payload);
      await page.getByLabel('Country').selectOption('ES');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Save your details' }).click();
      await page.getByText('Saved. We could not look your town up just now').waitFor();
      await shows(page, payload);
      await shows(page, payload, '[data-member]');
      expect(await page.locator('#field-town').inputValue()).toBe(payload);
    }
  });

  it('in a draft, in a form that comes back, and on the page of an item', async () => {
    const page = await as('ana', '/items/new');
    for (const payload of payloads) {
      await page.goto('/items/new?fresh=yes');
      await fillItem(page, { title: payload, description: all });
      await page.getByText('Draft saved.').waitFor();
      await page.goto('/items/new');
      await shows(page, payload, '#item-form');
      await shows(page, all, '#item-form');
      await page.getByRole('textbox', { name: 'Price' }).fill(payload);
      await sendButton(page).click();
      await page.getByRole('alert').first().waitFor();
      await shows(page, payload, '#item-form');
      await page.getByRole('textbox', { name: 'Price' }).fill('10');
      await sendButton(page).click();
      await page.waitForURL(/\/items\/\d+-/);
      await shows(page, payload, 'h1');
      await shows(page, all, 'main');
    }
  }, 180_000);

  it('in the name of a file that is no photo', async () => {
    const page = await as('ana', '/items/new?fresh=yes');
    const [photo] = await photoFiles(1);
    const names = payloads.map((payload) => payload.replaceAll('/', ' '));
    await page
      .locator('#field-photos')
      .setInputFiles(
        names.map((name) => ({ ...photo, name, buffer: Buffer.from('no photo'), mimeType: '' })),
      );
    await page
      .locator('.photo-entry--failed')
      .nth(names.length - 1)
      .waitFor();
    for (const name of names) await shows(page, name, '[data-photo-list]');
  });

  it('in messages: live, sent, loaded, and in the list', async () => {
    const buyer = await as('bjorn', '/');
    const title = payloads[1] ?? '';
    const item = await site.shop.sell(title, towns.madrid, { sellerId: await anasId() });
    const { id } = await createConversation(site.database.dataSource, {
      itemId: item.id,
      buyerId: await idOf('bjorn@mail.example'),
    });
    const seller = await as('ana', `/conversations/${id}`);
    await buyer.goto(`/conversations/${id}`);
    const send = async (from: Page, to: Page, words: string, count: number) => {
      await from.locator('#message').fill(words);
      await from.keyboard.press('Control+Enter');
      // By the stream of events: nobody loads a page here.
      for (const page of [to, from]) {
        await page.locator('.message[id]').nth(count).waitFor();
        expect(await page.locator('.message__body').nth(count).textContent()).toBe(words);
        expect(await harmOf(page)).toEqual([]);
      }
    };
    let count = 0;
    for (const payload of payloads) await send(buyer, seller, payload, ++count);
    await send(seller, buyer, all, ++count);
    for (const page of [buyer, seller]) {
      await page.goto(`/conversations/${id}`);
      for (const payload of payloads) await shows(page, payload, '[data-messages]');
      await page.goto('/conversations');
      // As much as there is room for.
      await shows(page, all.slice(0, 80), '.talk-row__snippet');
    }
    await buyer.goto(`/items/${item.id}/conversation`);
    await shows(buyer, title);
  }, 120_000);

  it('in a report, and in the reasons of admins', async () => {
    await manager().update(User, { id: await anasId() }, { isAdmin: true });
    const buyer = await as('bjorn', '/conversations');
    await buyer.locator('.talk-row__link').first().click();
    await buyer.goto(`${buyer.url().split('?')[0]}/report`);
    await buyer.getByRole('textbox', { name: 'What happened?' }).fill(all);
    await buyer.getByRole('radio').first().check({ force: true });
    await buyer.getByRole('button', { name: 'Send the report' }).click();
    await buyer.waitForURL(/\/conversations\/\d+$/);

    const admin = await as('ana', '/admin/reports');
    await shows(admin, all, '.admin-table');
    const item = await manager().findOneByOrFail(Item, { title: payloads[0] ?? '' });
    const member = await idOf('bjorn@mail.example');
    for (const path of [`/admin/items/${item.id}/hide`, `/admin/members/${member}/suspend`]) {
      await admin.goto(path);
      await admin.getByRole('textbox', { name: 'Why?' }).fill(all);
      await admin.locator('.form__actions button[type="submit"]').click();
      await admin.waitForURL(/\/admin\/(items|members)$/);
      await shows(admin, all, '.admin-table');
    }
    await admin.goto(`/admin/members?${new URLSearchParams({ q: payloads.at(-1) ?? '' })}`);
    await shows(admin, payloads.at(-1) ?? '', '.admin-table');
    await admin.goto('/admin');
    await shows(admin, all, '.admin-log');
  });

  it.each(['<img src=x onerror=window.executed=1>', '<svg onload=alert(1)>'])(
    'but %s in a page would be found',
    async (html) => {
      const page = await browsing.open({ baseURL: site.url });
      await page.goto('/place');
      await page.evaluate((text) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
      }, html);
      expect(await harmOf(page)).toContainEqual(
        expect.stringMatching(/^<(img|svg) .*(onerror|onload)/),
      );
    },
  );
});
