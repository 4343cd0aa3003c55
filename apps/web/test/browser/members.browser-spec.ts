import { Photo } from '@tradyfit/data';
import { pathsWithout } from '../helpers/routes.js';
import { violationsEverywhere } from './helpers/axe.js';
import { phone, useBrowser } from './helpers/browsing.js';
import { holdFair, type Fair } from './helpers/fair.js';
import { startJourneySite, type JourneySite } from './helpers/journey-site.js';
import { photoFiles, photoIds, photosAreThere, sendButton } from './helpers/listing.js';
import { memberPages, type MemberPage } from './helpers/member-pages.js';
import { pages } from './helpers/site.js';

describe('the pages of members and admins', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  let fair: Fair;

  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  const open = async (options: { viewport?: typeof phone; as?: keyof Fair['cookies'] } = {}) => {
    const { as = 'seller', ...rest } = options;
    const page = await browsing.open({ baseURL: site.url, ...rest });
    await page.context().addCookies(fair.cookies[as]);
    return page;
  };
  /** Opens a page that must be in the state that is meant. */
  async function look({ path, as, status = 200, shows }: MemberPage, viewport?: typeof phone) {
    const page = await open({ ...(as && { as }), ...(viewport && { viewport }) });
    const answer = await page.goto(fair.pathOf(path));
    expect(answer?.status()).toBe(status);
    if (shows) await page.locator(shows).first().waitFor();
    return page;
  }

  it('are there for somebody who sells, buys and talks', async () => {
    fair = await holdFair(site, browsing);
  }, 120_000);

  it('are all there are: with those of visitors, every route that gives a page', () => {
    expect(site.pagePaths.length).toBeGreaterThan(25);
    const urls = [...memberPages, ...pages].map(({ path }) => path);
    expect(pathsWithout(urls, site.pagePaths)).toEqual([]);
  });

  it.each(memberPages)('$name: without a fault for axe-core', async (entry) => {
    const page = await look(entry);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it.each(memberPages)('$name: as wide as a phone', async (entry) => {
    const page = await look(entry, phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
  });

  it('say that e-mails have ended without a fault for axe-core', async () => {
    const page = await browsing.open({ baseURL: site.url });
    await page.goto(fair.pathOf('/unsubscribe/:token'));
    await page.getByRole('button', { name: 'End these e-mails' }).click();
    await page.getByText('No more e-mails about messages').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
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
    const [first, second, third] = await photoIds(page);
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
    const photos = await site.database.dataSource.manager.find(Photo, {
      where: { item: { title: 'Typed kayak' } },
      order: { position: 'ASC' },
    });
    expect(photos.map(({ id }) => Number(id))).toEqual([second, first, third]);
  });
});
