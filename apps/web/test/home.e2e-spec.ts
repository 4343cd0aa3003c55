import { cards, heading, plain } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('home', () => {
  let site: TestApp;
  let shop: Shop;

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource);
  }, 60_000);

  afterAll(() => site.close());

  it('stands while the shop is empty', async () => {
    const answer = await site.get('/');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(cards(answer.body)).toEqual([]);
    expect(heading(answer.body)).not.toBe('');
  });

  it('shows the newest items, and the nearest where a place is known', async () => {
    site.clock.now += 60_000;
    for (let number = 1; number <= 10; number++) {
      const createdAt = new Date(Date.UTC(2026, 9, number));
      await shop.sell(`Bike ${number}`, number === 3 ? towns.malaga : towns.sydney, { createdAt });
    }
    const bare = await site.get('/');
    expect(cards(bare.body)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((number) => `Bike ${number}`));
    const near = await site.get('/?near=M%C3%A1laga');
    expect(cards(near.body)[0]).toBe('Bike 3');
    expect(cards(near.body)).toHaveLength(16);
    expect(plain(near.body)).toContain('Málaga, ES');
  });

  it('keeps what it can show when the town is unknown, and says so', async () => {
    const answer = await site.get('/?near=Xyzzyville');
    expect(answer.statusCode).toBe(200);
    expect(plain(answer.body)).toContain('We do not know a town called “Xyzzyville”.');
    expect(cards(answer.body)).toHaveLength(8);
  });
});
