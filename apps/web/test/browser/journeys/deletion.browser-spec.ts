import { personalData, personalDataElsewhere, User } from '@tradyfit/data';
import { useBrowser } from '../helpers/browsing.js';
import { logIn, startJourneySite, type JourneySite } from '../helpers/journey-site.js';
import { fillItem, photoFiles, photosAreThere, sendButton } from '../helpers/listing.js';
import { ana, bjorn } from '../helpers/people.js';
import { browserPlaces, notListed } from '../helpers/personal-places.js';

/** Somebody whose every word is found again wherever it goes. */
const leaver = {
  id: '770088990011',
  name: 'Zqcanary Person',
  email: 'zqcanary@mail.example',
  hasPicture: true,
};

describe('the journey to leave', () => {
  const browsing = useBrowser();
  let site: JourneySite;
  beforeAll(async () => {
    site = await startJourneySite();
  }, 120_000);
  afterAll(() => site?.close());

  /** Table and column of every row that contains a text, whatever the column's type. */
  async function placesOf(text: string): Promise<string[]> {
    const { dataSource } = site.database;
    const columns = await dataSource.query<{ table: string; column: string }[]>(
      `SELECT table_name AS table, column_name AS column
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await dataSource.query<unknown[]>(
        `SELECT 1 FROM "${table}" WHERE strpos(lower("${column}"::text), lower($1)) > 0 LIMIT 1`,
        [text],
      );
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
    return found.sort();
  }

  /** Rows about a member by table, in the columns that lead to members. */
  async function rowsOf(memberId: number): Promise<string[]> {
    const links: readonly string[] = [
      'user_id',
      'seller_id',
      'buyer_id',
      'sender_id',
      'receiver_id',
      'reporter_id',
      'member_id',
      'blocker_id',
      'blocked_id',
    ];
    const found: string[] = [];
    for (const [table, { personal }] of Object.entries(personalData))
      for (const column of personal.filter(
        (name) => links.includes(name) || (table === 'users' && name === 'id'),
      )) {
        const rows = await site.database.dataSource.query<unknown[]>(
          `SELECT 1 FROM "${table}" WHERE "${column}" = $1 LIMIT 1`,
          [memberId],
        );
        if (rows.length > 0) found.push(`${table}.${column}`);
      }
    return found.sort();
  }

  it('deletes the account, and nothing is left of it in any table or object', async () => {
    const page = await browsing.open({ baseURL: site.url });
    await logIn(site, page, leaver);
    await page.goto('/items/new');
    await page.locator('#field-photos').setInputFiles(await photoFiles(3));
    await fillItem(page, { title: 'Zqcanary kayak' });
    await page.getByRole('textbox', { name: 'Description' }).fill('Zqcanary words');
    await photosAreThere(page, 3);
    await sendButton(page).click();
    await page.waitForURL(/zqcanary-kayak$/);
    const item = new URL(page.url()).pathname;
    await page.goto('/items/new');
    await fillItem(page, { title: 'Zqcanary draft' });
    await page.getByText('Draft saved.').waitFor();

    const other = await browsing.open({ baseURL: site.url });
    await logIn(site, other, bjorn);
    await other.goto(item);
    await other.getByRole('link', { name: 'Contact zqcanary' }).first().click();
    await other.getByRole('textbox', { name: 'Your message' }).fill('Words of the other one');
    await other.getByRole('button', { name: 'Send to zqcanary' }).click();
    await other.waitForURL(/\/conversations\/\d+/);
    const thread = new URL(other.url()).pathname;
    await page.goto(thread);
    await page.locator('#message').fill('Words that stay');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.message__body', { hasText: 'Words that stay' }).waitFor();
    await other.locator('.message__body', { hasText: 'Words that stay' }).waitFor();

    const { id } = await site.database.dataSource
      .getRepository(User)
      .findOneByOrFail({ username: 'zqcanary' });
    // The search would find them: they are all over the place now.
    expect((await placesOf('zqcanary')).length).toBeGreaterThan(5);
    expect((await rowsOf(id)).length).toBeGreaterThan(5);
    const objects = await site.objects();
    for (const prefix of Object.keys(personalDataElsewhere.storage))
      expect(objects.filter((key) => key.startsWith(prefix))).not.toEqual([]);
    expect(objects.length).toBeGreaterThan(9);
    expect(notListed('storage', objects)).toEqual([]);
    const kept = await browserPlaces(page);
    expect(kept.cookies).toContain('session');
    expect(notListed('cookies', kept.cookies)).toEqual([]);
    expect(notListed('sessionStorage', kept.sessionStorage)).toEqual([]);
    expect(kept.others).toEqual([]);

    await page.goto('/profile');
    await page.getByRole('link', { name: 'Delete your account …' }).click();
    await page.getByRole('textbox', { name: 'Your username' }).fill('somebody');
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'Your username' }).fill('zqcanary');
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await page.getByText('Your account is deleted.').waitFor();
    await site.settle();

    expect(await placesOf('zqcanary')).toEqual([]);
    expect(await placesOf(leaver.id)).toEqual([]);
    expect(await rowsOf(id)).toEqual([]);
    const left = await site.objects();
    expect(left.filter((key) => objects.includes(key) && !key.startsWith('avatars/'))).toEqual([]);
    expect(left.filter((key) => key.startsWith(`avatars/${id}/`))).toEqual([]);
    expect((await browserPlaces(page)).cookies).not.toContain('session');

    const gone = await other.goto(item);
    expect([404, 410]).toContain(gone?.status());
    await other.goto(thread);
    await other.getByText('Words that stay').first().waitFor();
    expect(await other.locator('main').innerText()).not.toMatch(/zqcanary/i);
    expect(await other.locator('#message').count()).toBe(0);
  });

  it('makes a new member of whoever comes back', async () => {
    const page = await browsing.open({ baseURL: site.url });
    await logIn(site, page, ana);
    await page.goto('/profile/delete');
    await page.getByRole('textbox', { name: 'Your username' }).fill('ana');
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await page.getByText('Your account is deleted.').waitFor();
    await logIn(site, page, ana);
    await page.getByText('Welcome to TradyFit, ana!').waitFor();
  });
});
