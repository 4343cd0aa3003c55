import { ModerationRepository, User } from '@tradyfit/data';
import { openBrowser } from './helpers/browser.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { pathWith, routesOf } from './helpers/routes.js';
import { openMarket, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let market: Market;
let admin: MemberBrowser;

beforeAll(async () => {
  site = await startTestApp();
  market = await openMarket(site);
  admin = await joinAs(site, { username: 'root', isAdmin: true });
}, 120_000);
afterAll(() => site.close());

const newestEntry = async () => (await site.app.get(ModerationRepository).log(1))[0];
const member = (id: number) => site.database.dataSource.manager.findOneByOrFail(User, { id });

const adminRoutes = () => routesOf(site).filter(({ access }) => access === 'admin');

describe('everybody else', () => {
  it('finds no admin’s page, and changes nothing by its forms', async () => {
    const item = await market.sell('Stays for sale');
    const stranger = await joinAs(site);
    const suspended = await joinAs(site, { suspendedAt: new Date() });
    const before = await newestEntry();
    expect(adminRoutes().length).toBeGreaterThanOrEqual(13);
    for (const browser of [openBrowser(site), stranger, suspended])
      for (const { method, path } of adminRoutes()) {
        const id = String(path.includes('items') ? item.id : market.seller.member.id);
        const url = pathWith(path, { id });
        const form = { reason: 'Because I can.' };
        const answer = method === 'GET' ? await browser.get(url) : await browser.post(url, form);
        expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
      }
    expect(await newestEntry()).toEqual(before);
    expect((await member(market.seller.member.id)).suspendedAt).toBeNull();
    expect((await stranger.get(`/items/${item.id}-stays-for-sale`)).statusCode).toBe(200);
  });

  it('is promoted by no field of any form', async () => {
    const climber = await joinAs(site, { username: 'climber' });
    await climber.get('/profile');
    const rank = {
      is_admin: 'true',
      isAdmin: 'true',
      'user[is_admin]': '1',
      admin: 'yes',
      role: 'admin',
      id: String(admin.member.id),
    };
    const changed = await climber.post('/profile', { username: 'climber', name: 'Clim', ...rank });
    expect(changed.statusCode).toBe(303);
    expect(await member(climber.member.id)).toMatchObject({ name: 'Clim', isAdmin: false });
    for (const { method, path, access } of routesOf(site)) {
      if (method !== 'POST' || access === 'admin' || /delete|logout|login/.test(path)) continue;
      await climber.post(pathWith(path), rank);
    }
    const admins = await site.database.dataSource.query<{ username: string }[]>(
      'SELECT username FROM users WHERE is_admin',
    );
    expect(admins).toEqual([{ username: 'root' }]);
    expect((await climber.get('/admin')).statusCode).toBe(404);
  });
});
