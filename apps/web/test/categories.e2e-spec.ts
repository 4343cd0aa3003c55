import { cards, heading, itemIds, moreUrl, plain } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('categories', () => {
  let site: TestApp;
  let shop: Shop;
  let url: string;

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
    const boxing = await shop.category('boxing');
    for (let number = 1; number <= 13; number++) await shop.sell(`Bike ${number}`, towns.sydney);
    for (let number = 1; number <= 22; number++) {
      await shop.sell(`Gloves ${number}`, towns.toledo, { categoryId: boxing });
    }
    await shop.sell('Gloves of Madrid', towns.madrid, {
      categoryId: boxing,
      createdAt: new Date('2020-01-01'),
    });
    url = `/items/category/${boxing}-boxing`;
  }, 60_000);

  afterAll(() => site.close());

  it('are all shown with their counts and twelve items', async () => {
    const answer = await site.get('/items/categories');
    expect(answer.statusCode).toBe(200);
    const text = plain(answer.body);
    for (const part of ['Newest first', 'Martial arts', 'nothing yet', '13 items', '23 items']) {
      expect(text).toContain(part);
    }
    expect(itemIds(answer.body)).toHaveLength(12);
    expect(answer.body.match(/href="\/items\/category\/\d+-[a-z-]+"/g)?.length).toBeGreaterThan(25);
  });

  it('show what is nearest once a place is known', async () => {
    const answer = await site.get('/items/categories?near=Madrid');
    expect(plain(answer.body)).toContain('Nearest to Madrid, ES');
    expect(cards(answer.body)[0]).toBe('Gloves of Madrid');
  });

  it('show twenty items each, and the rest after them', async () => {
    const first = await site.get(url);
    expect(heading(first.body)).toBe('Boxing, newest first');
    expect(cards(first.body)).toHaveLength(20);
    expect(cards(first.body)[0]).toBe('Gloves 22');
    const second = await site.get(moreUrl(first.body) ?? '');
    expect(cards(second.body)).toEqual(['Gloves 2', 'Gloves 1', 'Gloves of Madrid']);
    expect(moreUrl(second.body)).toBeUndefined();
    expect(second.body).toContain(`rel="canonical" href="https://tradyfit.example${url}"`);
  });

  it('are nearest first near a place, whose name the next page keeps', async () => {
    const first = await site.get(url, { cookie: 'near=3117735' });
    expect(heading(first.body)).toBe('Boxing near Madrid, ES, nearest first');
    expect(cards(first.body)[0]).toBe('Gloves of Madrid');
    expect(moreUrl(first.body)).toMatch(/\?near=Madrid%2C\+Spain&cursor=/);
    const second = await site.get(moreUrl(first.body) ?? '');
    expect(cards(second.body)).toEqual(['Gloves 3', 'Gloves 2', 'Gloves 1']);
  });

  it('move from another slug', async () => {
    const bare = url.replace('-boxing', '');
    for (const other of [bare, `${bare}-fighting`]) {
      const answer = await site.get(`${other}?near=Madrid`);
      expect(answer.statusCode).toBe(301);
      expect(answer.headers.location).toBe(`${url}?near=Madrid`);
    }
  });

  it.each(['0', '999', 'boxing', '99999999999', '-1'])('%s is not found', async (id) => {
    expect((await site.get(`/items/category/${id}`)).statusCode).toBe(404);
  });

  it('refuse a cursor that they did not give out', async () => {
    expect((await site.get(`${url}?cursor=garbage`)).statusCode).toBe(400);
  });
});
