import { createConversation, createReply, createUser } from '@tradyfit/data/testing';
import type { Page } from 'playwright-core';
import { violationsEverywhere } from './helpers/axe.js';
import { complaints, desktop, phone, useBrowser } from './helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { towns } from '../helpers/shop.js';

const carmen = { id: '501', name: 'Carmen Ruiz', email: 'carmen@example.org' };
const bjorn = { id: '502', name: 'Björn Berg', email: 'bjorn@example.org' };

describe('conversations in the browser', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  /** Makes the two members, then an item and what the buyer wrote about it. */
  let begin: (body?: string) => Promise<{ path: string; id: number; title: string }>;
  let ids: { carmen: number; bjorn: number };

  beforeAll(async () => {
    site = await startJourneySite();
  }, 180_000);
  afterAll(() => site?.close());

  const as = async (person: typeof carmen, path: string, options = {}): Promise<Page> => {
    const page = await browsing.open({ baseURL: site.url, ...options });
    await logIn(site, page, person, path);
    return page;
  };
  const idOf = async (name: string) => {
    const [user] = await site.database.dataSource.query<{ id: number }[]>(
      'SELECT u.id FROM users u WHERE u.email = $1',
      [`${name}@example.org`],
    );
    return user?.id ?? (await createUser(site.database.dataSource)).id;
  };

  beforeAll(async () => {
    await as(carmen, '/');
    await as(bjorn, '/');
    ids = { carmen: await idOf('carmen'), bjorn: await idOf('bjorn') };
    let count = 0;
    begin = async (body = 'Is it still there?') => {
      const title = `Road bike no. ${++count}`;
      const item = await site.shop.sell(title, towns.madrid, { sellerId: ids.carmen });
      const { id } = await createConversation(site.database.dataSource, {
        itemId: item.id,
        buyerId: ids.bjorn,
        body,
      });
      return { path: `/conversations/${id}`, id, title };
    };
  }, 120_000);

  const message = (page: Page, text: string) => page.locator('.message', { hasText: text });
  const unread = async (page: Page) =>
    Number(await page.locator('[data-unread-number]').first().textContent());
  const badge = (page: Page, count: number) =>
    page.waitForFunction(
      (n) => {
        const element = document.querySelector<HTMLElement>('.member-menu__badge');
        return element?.hidden ? n === 0 : element?.textContent === String(n);
      },
      count,
      { timeout: 20_000 },
    );

  it('arrive while one looks on, and are read by that', async () => {
    const { path } = await begin('First');
    const seller = await as(carmen, path);
    const buyer = await as(bjorn, path);
    await buyer.locator('#message').fill('Second');
    await buyer.locator('#message').press('Control+Enter');
    await message(seller, 'Second').waitFor();
    await message(buyer, 'Second').locator('[data-seen]').waitFor();
    await seller.locator('#message').fill('Third\nwith two lines');
    await seller.getByRole('button', { name: 'Send' }).click();
    await message(buyer, 'Third').waitFor();
    for (const page of [buyer, seller]) {
      expect(await page.locator('.message').count()).toBe(3);
      expect(complaints(page).filter((line) => !line.includes('/dialog/oauth?'))).toEqual([]);
    }
  });

  it('are counted in every tab, and shown in the list, as they arrive and are read', async () => {
    const seller = await as(carmen, '/conversations');
    await seller.locator('.talk__title').waitFor();
    const other = await seller.context().newPage();
    await other.goto(site.url);
    const before = await unread(seller);
    const { title, path } = await begin('Knock knock');
    await badge(seller, before + 1);
    await badge(other, before + 1);
    const row = seller.locator('.talk-row', { hasText: title });
    await row.waitFor();
    expect(await row.locator('.talk-row__snippet').innerText()).toBe('Knock knock');
    await other.goto(site.url + path);
    await badge(seller, before);
    await seller.locator('.talk-row:not(.talk-row--unread)', { hasText: title }).waitFor();
  });

  it('that were not sent say so, survive a reload, and are sent once by a tap', async () => {
    const { path, id } = await begin();
    const buyer = await as(bjorn, path);
    await buyer.context().setOffline(true);
    await buyer.locator('#message').fill('In the tunnel');
    await buyer.getByRole('button', { name: 'Send' }).click();
    const retry = buyer.getByRole('button', { name: 'Tap to retry' });
    await retry.waitFor();
    expect(await message(buyer, 'In the tunnel').innerText()).toContain('Not sent.');
    await buyer.context().setOffline(false);
    await buyer.reload();
    await retry.click();
    await buyer.locator('[data-unsent]').waitFor({ state: 'detached' });
    await buyer.reload();
    expect(await message(buyer, 'In the tunnel').count()).toBe(1);
    const [row] = await site.database.dataSource.query<{ count: number }[]>(
      "SELECT count(*) AS count FROM messages WHERE conversation_id = $1 AND body = 'In the tunnel'",
      [id],
    );
    expect(row?.count).toBe(1);
  });

  it('whose answer was lost arrive once all the same', async () => {
    const { path, id } = await begin();
    const buyer = await as(bjorn, path);
    // The message reaches the site, its answer never the browser.
    await buyer.route('**/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await buyer.locator('#message').fill('Once');
    await buyer.getByRole('button', { name: 'Send' }).click();
    const retry = buyer.getByRole('button', { name: 'Tap to retry' });
    await retry.waitFor();
    await buyer.unroute('**/messages');
    await retry.click();
    await buyer.locator('[data-unsent]').waitFor({ state: 'detached' });
    expect(await message(buyer, 'Once').count()).toBe(1);
    const [row] = await site.database.dataSource.query<{ count: number }[]>(
      "SELECT count(*) AS count FROM messages WHERE conversation_id = $1 AND body = 'Once'",
      [id],
    );
    expect(row?.count).toBe(1);
  });

  it('say why they are refused', async () => {
    const { path } = await begin();
    const buyer = await as(bjorn, path);
    await site.database.dataSource.query(
      'INSERT INTO blocks (blocker_id, blocked_id) VALUES ($1, $2)',
      [ids.carmen, ids.bjorn],
    );
    await buyer.locator('#message').fill('Hello?');
    await buyer.locator('#message').press('Control+Enter');
    await buyer.locator('[data-unsent="refused"]').waitFor();
    expect(await message(buyer, 'Hello?').innerText()).toContain(
      'does not take messages from you.',
    );
    await site.database.dataSource.query('DELETE FROM blocks');
  });

  it('are not read by a tab in the background', async () => {
    const { path, id } = await begin();
    const seller = await as(carmen, path);
    await seller.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const before = await unread(seller);
    await createReply(site.database.dataSource, id, ids.bjorn, 'Anybody there?');
    await badge(seller, before + 1);
    expect(await message(seller, 'Anybody there?').count()).toBe(0);
    await seller.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await message(seller, 'Anybody there?').waitFor();
    await badge(seller, before);
  });

  it('begin at the newest, without a script too', async () => {
    const { path, id } = await begin();
    for (let number = 0; number < 40; number++)
      await createReply(site.database.dataSource, id, ids.carmen, `No. ${number}`);
    const member = await as(bjorn, path);
    const cookies = await member.context().cookies();
    for (const viewport of [phone, desktop]) {
      const plain = await browsing.open({ baseURL: site.url, javaScriptEnabled: false, viewport });
      await plain.context().addCookies(cookies);
      await plain.goto(path);
      const box = await message(plain, 'No. 39').boundingBox();
      expect(box && box.y > 0 && box.y + box.height <= viewport.height).toBe(true);
      await plain.locator('#message').fill('By form');
      await plain.getByRole('button', { name: 'Send' }).click();
      await message(plain, 'By form').last().waitFor();
    }
  });

  it.each([
    ['the lists', (path: string) => path.replace(/\/\d+$/, '')],
    ['a conversation', (path: string) => path],
    ['a report', (path: string) => `${path}/report`],
  ])('have no fault that axe finds: %s', async (_, toPath) => {
    const { path } = await begin();
    const page = await as(bjorn, toPath(path));
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
