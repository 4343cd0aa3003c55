import { randomUUID } from 'node:crypto';
import { Draft, Item, SellerItemsRepository, User } from '@tradyfit/data';
import { createItem, createPhoto } from '@tradyfit/data/testing';
import type { LightMyRequestResponse } from 'fastify';
import { cards, heading, plain, texts } from './helpers/html.js';
import { formOn, kayak, listedId, sendItem } from './helpers/item-form.js';
import { joinAs, logInAs, type MemberBrowser } from './helpers/members.js';
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

describe('a form sent twice', () => {
  it('makes one item, and leads to it both times', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    const before = await countItems();
    const answers: LightMyRequestResponse[] = await Promise.all([
      sendItem(ana, { submission, title: 'Twice' }),
      sendItem(ana, { submission, title: 'Twice' }),
    ]);
    const late = await sendItem(ana, { submission, title: 'Twice' });
    answers.push(late);
    expect(new Set(answers.map(listedId)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await countItems()).toBe(before + 1);
    expect(plain((await ana.follow(late)).body)).toContain('This is listed already.');
  });

  it('asks again when something else stands in it', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    await sendItem(ana, { submission, title: 'The first' });
    const before = await countItems();
    const answer = await sendItem(ana, { submission, title: 'The second' });
    expect(answer.statusCode).toBe(422);
    expect(plain(answer.body)).toContain('You listed “The first” with this form already.');
    expect(answer.body).toContain('value="The second"');
    const again = await sendItem(ana, {
      submission: formOn(answer).submission,
      title: 'The second',
    });
    expect(again.statusCode).toBe(303);
    expect(await countItems()).toBe(before + 1);
  });

  it('is one of each member: nobody’s key leads to another’s item', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    const first = listedId(await sendItem(ana, { submission }));
    const bea = await joinAs(site, { placeId: towns.madrid.id });
    expect(listedId(await sendItem(bea, { submission }))).not.toBe(first);
  });
});

describe('a draft', () => {
  it('survives a failed form, the way back and an ended session', async () => {
    const eva = await joinAs(site, { placeId: towns.madrid.id });
    await sendItem(eva, { title: 'Half a bike', price: 'later' });
    const back = await eva.get('/items/new');
    expect(back.body).toContain('value="Half a bike"');
    expect(plain(back.body)).toContain('This is the listing that you began before.');
    eva.cookies.delete('__Host-session');
    expect((await sendItem(eva, { title: 'Half a bike' })).statusCode).toBe(401);
    const again = await logInAs(site, eva.member);
    expect((await again.get('/items/new')).body).toContain('value="Half a bike"');
  });

  it('is kept while one types, and thrown away on request', async () => {
    const fay = await joinAs(site);
    const { submission } = formOn(await fay.get('/items/new'));
    const kept = await fay.post('/drafts', { submission, title: 'While typing' });
    expect(kept.statusCode).toBe(204);
    expect((await fay.get('/items/new')).body).toContain('value="While typing"');
    expect((await fay.get('/items/new?fresh=yes')).body).not.toContain('While typing');
    const gone = await fay.post('/drafts/delete', { submission });
    expect(gone.headers.location).toBe('/items/new?fresh=yes');
    expect((await fay.get('/items/new')).body).not.toContain('While typing');
  });

  it('of a listed item does not come back with a late keystroke', async () => {
    const gil = await joinAs(site, { placeId: towns.madrid.id });
    const { submission } = formOn(await gil.get('/items/new'));
    await sendItem(gil, { submission });
    expect((await gil.post('/drafts', { submission, title: 'Too late' })).statusCode).toBe(204);
    expect((await gil.get('/items/new')).body).not.toContain('Too late');
  });

  it('is nobody else’s', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    await ana.post('/drafts', { submission, title: 'Ana’s own' });
    const hal = await joinAs(site);
    await hal.post('/drafts', { submission, title: 'Hal’s' });
    await hal.post('/drafts/delete', { submission });
    expect(
      await manager().findOneByOrFail(Draft, { userId: ana.member.id, submissionKey: submission }),
    ).toMatchObject({ fields: { title: 'Ana’s own' } });
  });
});

describe('an item of one’s own', () => {
  let id: number;
  const path = () => `/items/${id}`;
  beforeEach(async () => {
    id = listedId(await sendItem(ana, { submission: randomUUID(), title: 'Old title' }));
  });

  it('offers its owner, and nobody else, to change it', async () => {
    const own = await ana.get(`${path()}-old-title`);
    for (const part of [`${path()}/edit`, `${path()}/state`, `${path()}/delete`])
      expect(own.body).toContain(`"${part}"`);
    const visitor = await site.get(`${path()}-old-title`);
    expect(visitor.body).not.toContain(`${path()}/edit`);
    expect(visitor.body).not.toContain(`${path()}/state`);
  });

  it('is changed in every field but its place, unless that is chosen', async () => {
    const page = await ana.get(`${path()}/edit`, { 'accept-language': 'de' });
    expect(page.body).toContain('value="Old title"');
    expect(page.body).toContain('value="1234,50"');
    expect(plain(page.body)).toContain('Where it is now: Madrid, Spain');
    const before = await itemOf(id);
    const answer = await sendItem(
      ana,
      {
        title: 'New title',
        price: '5',
        category: 'golf',
        condition: 'new',
        place: 'current',
        description: '',
      },
      path(),
    );
    expect(answer.headers.location).toBe(`${path()}-new-title`);
    expect(plain((await ana.follow(answer)).body)).toContain('Your changes are saved.');
    const after = await itemOf(id);
    expect(after).toMatchObject({
      title: 'New title',
      description: null,
      priceCents: 500,
      categoryId: await shop.category('golf'),
      condition: 'new',
      placeName: 'Madrid',
      latitude: before.latitude,
      createdAt: before.createdAt,
    });
    expect(after.modifiedAt.getTime()).toBeGreaterThan(before.modifiedAt.getTime());
    await sendItem(ana, { place: 'town', near: 'Toledo' }, path());
    expect(await itemOf(id)).toMatchObject({ placeName: 'Toledo' });
  });

  it('keeps changes that were wrong, until they are saved or dropped', async () => {
    const wrong = await sendItem(ana, { title: 'x', place: 'current' }, path());
    expect(wrong.statusCode).toBe(422);
    const page = await ana.get(`${path()}/edit`);
    expect(page.body).toContain('name="title" type="text" value="x"');
    expect(plain(page.body)).toContain('changes that you have not saved yet');
    expect((await itemOf(id)).title).toBe('Old title');
    const dropped = await ana.post('/drafts/delete', {
      submission: formOn(page).submission,
      item: String(id),
    });
    expect(dropped.headers.location).toBe(`${path()}/edit`);
    expect((await ana.get(`${path()}/edit`)).body).toContain('value="Old title"');
  });

  it('is reserved, sold and available again; sold it leaves search and keeps its page', async () => {
    const found = async () =>
      cards((await site.get('/search?q=%22old+title%22&sort=newest')).body).length;
    const before = await found();
    const set = (state: string) => ana.post(`${path()}/state`, { state });
    const reserved = await set('reserved');
    expect(reserved.headers.location).toBe(`${path()}-old-title`);
    expect(plain((await ana.follow(reserved)).body)).toContain('Reserved');
    expect(await found()).toBe(before);
    await set('sold');
    expect(await found()).toBe(before - 1);
    const page = await site.get(`${path()}-old-title`);
    expect(page.statusCode).toBe(200);
    expect(plain(page.body)).toContain('Sold');
    await set('available');
    expect(await found()).toBe(before);
    for (const state of ['removed', 'expired', '', 'SOLD'])
      expect((await set(state)).statusCode).toBe(400);
  });

  it('comes back to where its state was set, on this site only', async () => {
    const to = async (return_to: string) =>
      (await ana.post(`${path()}/state`, { state: 'sold', return_to })).headers.location;
    expect(await to('/profile?before=7')).toBe('/profile?before=7');
    expect(await to('//evil.example')).toBe('/');
  });

  it('is deleted after a question that names it and says what goes', async () => {
    await createPhoto(site.database.dataSource, { itemId: id, key: `photos/${id}` });
    const page = await ana.get(`${path()}/delete`);
    expect(plain(page.body)).toContain('Old title');
    expect(plain(page.body)).toContain('its description and its photo go for good');
    expect(await itemOf(id)).toMatchObject({ state: 'available' });
    const answer = await ana.post(`${path()}/delete`);
    expect(answer.headers.location).toBe('/profile');
    expect((await site.get(`${path()}-old-title`)).statusCode).toBe(410);
    expect(await itemOf(id)).toMatchObject({ state: 'removed', description: null });
    for (const url of [`${path()}/edit`, `${path()}/delete`])
      expect((await ana.get(url)).statusCode).toBe(404);
    expect((await ana.post(`${path()}/delete`)).statusCode).toBe(404);
  });

  it('may be deleted by a suspended member, but not changed', async () => {
    await manager().update(User, { id: ana.member.id }, { suspendedAt: new Date() });
    try {
      expect((await ana.get(`${path()}/edit`)).statusCode).toBe(403);
      expect((await ana.post(`${path()}/state`, { state: 'sold' })).statusCode).toBe(403);
      expect((await ana.post(`${path()}/delete`)).statusCode).toBe(303);
    } finally {
      await manager().update(User, { id: ana.member.id }, { suspendedAt: null });
    }
  });
});

describe('another’s item', () => {
  it('is as good as none, on every route', async () => {
    const { id } = await createItem(site.database.dataSource, {
      sellerId: ana.member.id,
      categoryId: await shop.category('golf'),
    });
    const eve = await joinAs(site, { placeId: towns.madrid.id });
    const before = await itemOf(id);
    for (const item of [String(id), '999999', '0', 'x', '1e3', '99999999999999999999']) {
      for (const answer of [
        await eve.get(`/items/${item}/edit`),
        await eve.get(`/items/${item}/delete`),
        await eve.post(`/items/${item}`, { ...kayak, submission: randomUUID() }),
        await eve.post(`/items/${item}/state`, { state: 'sold' }),
        await eve.post(`/items/${item}/delete`),
      ])
        expect(answer.statusCode).toBe(404);
    }
    const submission = randomUUID();
    await eve.post(`/drafts?item=${id}`, { submission, title: 'Mine now' });
    expect(await manager().countBy(Draft, { submissionKey: submission })).toBe(0);
    expect(await itemOf(id)).toEqual(before);
  });
});

describe('a seller’s own list', () => {
  it('is found page by page', async () => {
    const items = site.app.get(SellerItemsRepository);
    const ida = await joinAs(site, { placeId: towns.madrid.id });
    for (const title of ['First', 'Second']) await sendItem(ida, { title });
    expect((await items.list(ida.member.id, 10)).map(({ title }) => title)).toEqual([
      'Second',
      'First',
    ]);
  });
});
