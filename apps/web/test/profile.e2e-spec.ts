import { User } from '@tradyfit/data';
import { createUser } from '@tradyfit/data/testing';
import { itemIds, texts } from './helpers/html.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

const homeless = {
  placeName: null,
  adminCode: null,
  adminName: null,
  countryCode: null,
  latitude: null,
  longitude: null,
};

const stored = (site: TestApp, { member }: MemberBrowser) =>
  site.database.dataSource.manager.findOneByOrFail(User, { id: member.id });

describe('the profile, with the towns of the site', () => {
  let site: TestApp;
  let shop: Shop;
  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
  });
  afterAll(() => site.close());

  const save = async (browser: MemberBrowser, form: Record<string, string>) => {
    await browser.get('/profile');
    return browser.post('/profile', { username: browser.member.username, ...form });
  };

  it('shows who one is, what one sells by state, and where one is logged in', async () => {
    const browser = await joinAs(site, { username: 'Ana López', email: 'ana@mail.example' });
    const over = { sellerId: browser.member.id };
    const bike = await shop.sell('Road bike', towns.madrid, over);
    const skis = await shop.sell('Skis', towns.madrid, { ...over, state: 'sold' });
    await shop.sell('Of somebody else', towns.madrid);
    await shop.sell('Gone', towns.madrid, { ...over, state: 'removed' });
    const { statusCode, body, headers } = await browser.get('/profile');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toContain('private');
    expect(body).toContain('<bdi>Ana López</bdi>');
    expect(itemIds(body)).toEqual([bike.id, skis.id]);
    expect(texts(body, 'section__title')).toEqual(expect.arrayContaining(['For sale', 'Sold']));
    expect(body).toContain('Firefox on Linux');
    expect(body).toContain('name="message_mail"');
  });

  it('saves username, name, country and town, and counts distances from there', async () => {
    const browser = await joinAs(site, homeless);
    const answer = await save(browser, {
      username: ' Eva  María ',
      name: 'Eva María Sánchez',
      country: 'ES',
      town: 'malaga',
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/profile']);
    expect(await stored(site, browser)).toMatchObject({
      username: 'Eva María',
      name: 'Eva María Sánchez',
      placeId: towns.malaga.id,
      placeName: 'Málaga',
      adminName: 'Andalusia',
      countryCode: 'ES',
      latitude: towns.malaga.latitude,
    });
    const page = await browser.follow(answer);
    expect(page.body).toContain('Your profile is saved.');
    expect(page.body).toContain('Málaga, Andalusia, Spain');
    expect(browser.cookies.get('near')).toBe(String(towns.malaga.id));
  });

  it('tells namesakes apart by the state, in the United States', async () => {
    const browser = await joinAs(site, homeless);
    await save(browser, { country: 'US', state: 'IL', town: 'Springfield' });
    expect((await stored(site, browser)).placeId).toBe(towns.springfieldIllinois.id);
    await save(browser, { country: 'US', state: 'MO', town: 'Springfield' });
    expect((await stored(site, browser)).placeId).toBe(towns.springfieldMissouri.id);
    const { body } = await browser.get('/profile');
    expect(body).toContain('<option value="MO" selected>Missouri</option>');
  });

  it('takes the suggestion that was chosen, and none that something was typed over', async () => {
    const browser = await joinAs(site, homeless);
    const place_id = String(towns.springfieldIllinois.id);
    await save(browser, { country: 'US', town: 'Springfield', place_id });
    expect((await stored(site, browser)).placeId).toBe(towns.springfieldIllinois.id);
    await save(browser, { country: 'ES', town: 'Toledo', place_id });
    expect((await stored(site, browser)).placeId).toBe(towns.toledo.id);
  });

  it('understands a town that says its country itself', async () => {
    const browser = await joinAs(site, homeless);
    await save(browser, { town: 'Springfield, Missouri, USA' });
    expect((await stored(site, browser)).placeId).toBe(towns.springfieldMissouri.id);
  });

  it('keeps only the country, or nothing, when that is all there is', async () => {
    const browser = await joinAs(site);
    await save(browser, { country: 'FR' });
    expect(await stored(site, browser)).toMatchObject({ ...homeless, countryCode: 'FR' });
    await save(browser, {});
    expect(await stored(site, browser)).toMatchObject({ ...homeless, placeId: null });
  });

  it.each([
    ['a short username', { username: 'ab' }, 'username'],
    ['a town that nobody knows', { country: 'ES', town: 'Xyzzyville' }, 'town'],
    ['a town without its country', { town: 'Xyzzyville' }, 'country'],
    ['a country that is none', { country: 'XX' }, 'country'],
  ])(
    'says what is wrong with %s, at the field, and keeps what was typed',
    async (_, form, field) => {
      const browser = await joinAs(site);
      const before = await stored(site, browser);
      const answer = await save(browser, { name: 'Typed & kept', ...form });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('value="Typed &amp; kept"');
      expect(answer.body).toContain(`href="#field-${field}"`);
      expect(answer.body).toMatch(new RegExp(`id="field-${field}"[^>]* aria-invalid="true"`));
      expect(await stored(site, browser)).toEqual(before);
    },
  );

  it('leaves a username to whoever has it, whatever the case', async () => {
    await createUser(site.database.dataSource, { username: 'Taken' });
    const browser = await joinAs(site);
    const answer = await save(browser, { username: 'tAKEN' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('“tAKEN” is taken. Choose another username.');
  });

  it('lets nobody become somebody else or an admin by fields of their own', async () => {
    const browser = await joinAs(site);
    const other = await createUser(site.database.dataSource);
    await save(browser, {
      id: String(other.id),
      isAdmin: 'true',
      is_admin: 'true',
      email: 'x@y.z',
    });
    expect(await stored(site, browser)).toMatchObject({ isAdmin: false, email: null });
  });

  it('asks for e-mails about messages, and takes no for an answer', async () => {
    const browser = await joinAs(site, { email: 'ana@mail.example' });
    await save(browser, {});
    expect((await stored(site, browser)).messageMail).toBe(false);
    await save(browser, { message_mail: 'yes' });
    expect((await stored(site, browser)).messageMail).toBe(true);
  });

  it('lets a suspended member read, not change', async () => {
    const browser = await joinAs(site, { suspendedAt: new Date() });
    expect((await browser.get('/profile')).statusCode).toBe(200);
    expect((await save(browser, { name: 'New' })).statusCode).toBe(403);
    expect((await browser.get('/profile/export')).statusCode).toBe(200);
  });
});
