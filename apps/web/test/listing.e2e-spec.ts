import { Draft, Item, User } from '@tradyfit/data';
import { cards, heading, plain, texts } from './helpers/html.js';
import { formOn, kayak, listedId, sendItem } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let shop: Shop;
let ana: MemberBrowser;

beforeAll(async () => {
  site = await startTestApp();
  shop = await openShop(site.database.dataSource);
  ana = await joinAs(site, { username: 'Ana', placeId: towns.madrid.id });
}, 120_000);
afterAll(() => site.close());

const manager = () => site.database.dataSource.manager;
const itemOf = (id: number) => manager().findOneByOrFail(Item, { id });
const countItems = () => manager().count(Item);

describe('listing an item', () => {
  it('asks visitors to log in and brings them back', async () => {
    const answer = await site.get('/items/new');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/login?return_to=%2Fitems%2Fnew');
  });

  it('shows a form that needs no JavaScript', async () => {
    const { body, statusCode } = await ana.get('/items/new');
    expect(statusCode).toBe(200);
    expect(heading(body)).toBe('Sell something');
    expect(body).toMatch(
      /<form[^>]* action="\/items" method="post" enctype="multipart\/form-data"/,
    );
    expect(body.match(/name="category" value="/g)).toHaveLength(26);
    expect(plain(body)).toContain('Your town: Madrid, Spain');
    expect(plain(body)).toContain('EUR');
  });

  it('makes it in the member’s town, at the price that was meant', async () => {
    const answer = await sendItem(ana);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/items\/\d+-sea-kayak-5-m$/);
    const item = await itemOf(listedId(answer));
    expect(item).toMatchObject({
      title: 'Sea kayak, 5 m',
      description: 'Two summers old.\nNo scratch.',
      priceCents: 123_450,
      currency: 'EUR',
      state: 'available',
      condition: 'good',
      sellerId: ana.member.id,
      categoryId: await shop.category('surfing'),
      placeId: towns.madrid.id,
      placeName: 'Madrid',
      latitude: towns.madrid.latitude,
      longitude: towns.madrid.longitude,
    });
    const page = await ana.follow(answer);
    expect(plain(page.body)).toContain('Your item is listed.');
    expect(cards((await site.get('/search?q=sea+kayak')).body)).toEqual(['Sea kayak, 5 m']);
  });

  it.each([
    ['Málaga', 'Málaga'],
    ['29" wheel', 'inches'],
    ['دراجة سباق', 'Arabic'],
    ['🚲🚲🚲', 'emoji'],
    ['x'.repeat(80), '80 letters'],
    ['🚲'.repeat(80), '80 letters of two units each'],
  ])('takes the title %s (%s)', async (title) => {
    const answer = await sendItem(ana, { title });
    expect(answer.statusCode).toBe(303);
    expect((await itemOf(listedId(answer))).title).toBe(title);
  });

  it.each([
    ['0', 0],
    ['9,999,999,999.99', 999_999_999_999],
    ['€12', 1_200],
    ['12 EUR', 1_200],
    ['1,00,000', 10_000_000],
    ['١٬٢٣٤٫٥٠', 123_450],
  ])('takes the price %s', async (price, cents) => {
    const answer = await sendItem(ana, { price });
    expect((await itemOf(listedId(answer))).priceCents).toBe(cents);
  });

  it('says everything that is wrong at its field, and keeps what was typed', async () => {
    const before = await countItems();
    const answer = await sendItem(ana, {
      title: ' ab ',
      price: 'ten',
      category: '',
      condition: '',
      description: '<b>" & kept',
    });
    expect(answer.statusCode).toBe(422);
    expect(texts(answer.body, 'field__error')).toEqual([
      'Type a title of at least 3 characters.',
      'Choose a sport.',
      'Choose what condition it is in.',
      'Type a price from 0 to 9,999,999,999.99, such as 120 or 99.50.',
    ]);
    expect(plain(answer.body)).toContain('4 things to put right');
    const links = [...answer.body.matchAll(/<a href="#field-(\w+)">/g)].map((match) => match[1]);
    expect(links).toEqual(['title', 'category', 'condition', 'price']);
    expect(answer.body).toContain('value=" ab "');
    expect(answer.body).toContain('value="ten"');
    expect(plain(answer.body)).toContain('<b>" & kept');
    expect(await countItems()).toBe(before);
  });

  it.each([
    ['title', { title: 'x'.repeat(81) }, 'A title has at most 80 characters: this one has 81.'],
    ['title of nothing seen', { title: '\u200b\u200b\u200b\u200b' }, 'at least 3 characters'],
    [
      'description',
      { description: 'x'.repeat(4001) },
      'A description has at most 4,000 characters: this one has 4,001.',
    ],
    ['price below zero', { price: '-1' }, 'Type a price from 0'],
    ['price too high', { price: '10000000000' }, 'Type a price from 0'],
    ['price missing', { price: '' }, 'Type a price. 0 is fine for a gift.'],
    ['unknown sport', { category: 'chess' }, 'Choose a sport.'],
    ['unknown condition', { condition: 'broken' }, 'Choose what condition it is in.'],
    ['no place', { place: 'moon' }, 'Choose where it can be picked up.'],
    ['place of no item', { place: 'current' }, 'Choose where it can be picked up.'],
    ['no town', { place: 'town', near: '' }, 'Type the name of a town.'],
    ['unknown town', { place: 'town', near: 'Xyzzy' }, 'We do not know a town called “Xyzzy”.'],
    ['no position', { place: 'here', here: '' }, 'Your position was not found'],
    ['impossible position', { place: 'here', here: '91,0' }, 'Your position was not found'],
  ])('refuses a wrong %s', async (_name, over, message) => {
    const answer = await sendItem(ana, over);
    expect(answer.statusCode).toBe(422);
    expect(texts(answer.body, 'field__error').join(' ')).toContain(message);
  });

  it('takes 4,000 characters however a browser sends its line breaks', async () => {
    const answer = await sendItem(ana, { description: `${'x'.repeat(1999)}\r\n`.repeat(2).trim() });
    expect(answer.statusCode).toBe(303);
  });

  it('lists in another town', async () => {
    const answer = await sendItem(ana, {
      place: 'town',
      near: 'Springfield, Missouri, United States',
    });
    expect(await itemOf(listedId(answer))).toMatchObject({
      placeId: towns.springfieldMissouri.id,
      countryCode: 'US',
      currency: 'EUR',
    });
  });

  it('brings a browser’s position to a grid of a kilometre before anything is stored', async () => {
    const form = formOn(await ana.get('/items/new?fresh=yes'));
    const exact = { latitude: 40.412345, longitude: -3.712345 };
    const here = `${exact.latitude},${exact.longitude}`;
    const kept = await sendItem(ana, {
      submission: form.submission,
      place: 'here',
      here,
      do: 'locate',
    });
    expect(kept.headers.location).toBe('/items/new#place');
    const draft = await manager().findOneByOrFail(Draft, { submissionKey: form.submission });
    expect(JSON.stringify(draft)).not.toMatch(/412345|712345/);
    const page = await ana.get('/items/new');
    expect(plain(page.body)).toContain('Where you are: near Madrid, Spain');
    const answer = await sendItem(ana, { submission: form.submission, place: 'here', here });
    const item = await itemOf(listedId(answer));
    expect(item).toMatchObject({ placeName: 'Madrid' });
    expect(Math.abs(item.latitude - exact.latitude)).toBeLessThan(0.0046);
    expect(Math.abs(item.longitude - exact.longitude)).toBeLessThan(0.0061);
    expect(JSON.stringify(item)).not.toMatch(/412345|712345/);
  });

  it('asks a member without a town inside the form, and remembers it when told to', async () => {
    const none = {
      placeId: null,
      placeName: null,
      adminCode: null,
      adminName: null,
      countryCode: null,
      latitude: null,
      longitude: null,
    };
    const ben = await joinAs(site, { username: 'Ben', ...none });
    const page = await ben.get('/items/new');
    expect(page.statusCode).toBe(200);
    expect(plain(page.body)).toContain('The town where it can be picked up');
    const first = await sendItem(ben, { place: 'town', near: 'Sydney' });
    expect(await itemOf(listedId(first))).toMatchObject({ placeName: 'Sydney', currency: 'AUD' });
    expect(await manager().findOneByOrFail(User, { id: ben.member.id })).toMatchObject(none);
    await sendItem(ben, { place: 'town', near: 'Sydney', remember: 'yes' });
    expect(await manager().findOneByOrFail(User, { id: ben.member.id })).toMatchObject({
      username: 'Ben',
      placeId: towns.sydney.id,
      countryCode: 'AU',
      latitude: towns.sydney.latitude,
    });
    expect(plain((await ben.get('/items/new')).body)).toContain('Your town: Sydney');
  });

  it('refuses suspended members with a clear word', async () => {
    const sam = await joinAs(site, { username: 'Sam', suspendedAt: new Date() });
    const page = await sam.get('/items/new');
    expect(page.statusCode).toBe(403);
    expect(plain(page.body)).toContain('Your account is suspended');
    expect((await sam.post('/items', kayak)).statusCode).toBe(403);
  });
});
