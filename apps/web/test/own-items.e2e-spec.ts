import { randomUUID } from 'node:crypto';
import { Draft, Item, SellerItemsRepository, User } from '@tradyfit/data';
import { createItem, createPhoto } from '@tradyfit/data/testing';
import { cards, plain } from './helpers/html.js';
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
