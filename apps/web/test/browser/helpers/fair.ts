import { Conversation, DataDeletion, Item, User } from '@tradyfit/data';
import type { BrowserContext, Page } from 'playwright-core';
import { unsubscribePath } from '../../../src/conversations/unsubscribe-token.js';
import type { Browsing } from './browsing.js';
import { logIn, sessionSecret, type JourneySite } from './journey-site.js';
import { fillItem, photoFiles, photosAreThere, sendButton } from './listing.js';
import { ana, bjorn, cleo } from './people.js';

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** A site on which everything has happened once, for every page to have something to show. */
export interface Fair {
  /** Of Ana, who sells and is an admin, and of Cleo, whom she has blocked and suspended. */
  cookies: { seller: Cookies; suspended: Cookies };
  /** A path such as `/items/:item` with its ids. */
  pathOf(path: string): string;
}

/** Sells, writes, reports, blocks, hides and suspends, by the pages. */
export async function holdFair(site: JourneySite, browsing: Browsing): Promise<Fair> {
  const open = () => browsing.open({ baseURL: site.url });
  const [seller, buyer, nuisance] = [await open(), await open(), await open()];
  const { manager } = site.database.dataSource;
  const idOf = async (username: string) => (await manager.findOneByOrFail(User, { username })).id;
  const sell = async (page: Page, title: string) => {
    await listItem(page, title);
    return (await manager.findOneByOrFail(Item, { title })).id;
  };

  await logIn(site, seller, ana);
  await manager.update(User, { username: 'ana' }, { isAdmin: true });
  const item = await sell(seller, 'Kayak for everyone');
  const hidden = await sell(seller, 'Kayak that is not what it seems');
  await logIn(site, buyer, bjorn);
  const other = await sell(buyer, 'Paddle of another one');
  const conversation = await write(buyer, item);
  await logIn(site, nuisance, cleo);
  const blocked = await write(nuisance, item);
  const silenced = await write(nuisance, other);

  await buyer.goto(`/conversations/${conversation}/report`);
  await buyer.getByRole('radio').first().check({ force: true });
  await buyer.getByRole('textbox', { name: 'What happened?' }).fill('Asked me to pay up front.');
  await buyer.getByRole('button', { name: 'Send the report' }).click();
  await buyer.waitForURL(/\/conversations\/\d+$/);
  await seller.goto(`/conversations/${blocked}`);
  await seller.locator('.thread__menu summary').click();
  await seller.getByRole('button', { name: 'Block cleo' }).click();
  await seller.getByText('Unblock them to write again').waitFor();
  const [member, suspended] = [await idOf('bjorn'), await idOf('cleo')];
  await moderate(seller, `/admin/items/${hidden}/hide`, 'Hide this item');
  await moderate(seller, `/admin/members/${suspended}/suspend`, 'Suspend this member');
  const code = 'AskedOnceOnly123';
  await manager.insert(DataDeletion, {
    code,
    provider: 'facebook',
    nonce: '0'.repeat(64),
    memberFound: true,
  });
  const token = unsubscribePath(sessionSecret, member).split('/').at(-1);

  const ids = {
    item,
    hidden,
    other,
    conversation,
    blocked,
    silenced,
    member,
    suspended,
    code,
    token,
  };
  return {
    cookies: {
      seller: await seller.context().cookies(),
      suspended: await nuisance.context().cookies(),
    },
    pathOf: (path) =>
      path.replace(/:(\w+)/g, (_all, name: string) => String(ids[name as keyof typeof ids])),
  };

  async function write(page: Page, to: number): Promise<number> {
    await page.goto(`/items/${to}/conversation`);
    await page.getByRole('textbox', { name: 'Your message' }).fill('Is it still there?');
    await page.getByRole('button', { name: /^Send to/ }).click();
    await page.waitForURL(/\/conversations\/\d+/);
    const id = Number(/\d+$/.exec(new URL(page.url()).pathname)?.[0]);
    return (await manager.findOneByOrFail(Conversation, { id })).id;
  }
}

async function listItem(page: Page, title: string): Promise<void> {
  await page.goto('/items/new');
  await page.locator('#field-photos').setInputFiles(await photoFiles(2));
  await fillItem(page, { title });
  await photosAreThere(page, 2);
  await sendButton(page).click();
  await page.waitForURL(/\/items\/\d+-/);
}

async function moderate(page: Page, path: string, button: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Why?' }).fill('Against the rules of the house.');
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/admin\/(items|members)$/);
}
