import { openBrowser } from './helpers/browser.js';
import { joinAs } from './helpers/members.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let shop: Shop;

beforeAll(async () => {
  site = await startTestApp();
  shop = await openShop(site.database.dataSource);
});
afterAll(() => site.close());

describe('a member’s page', () => {
  it('is shown to nobody else, and nobody else’s to the member', async () => {
    const maria = await joinAs(site, { username: 'maria of the page' });
    const omar = await joinAs(site, { username: 'omar of the page' });
    const item = await shop.sell('Bike of Maria', towns.madrid, { sellerId: maria.member.id });
    for (const url of [`/items/${item.id}-bike-of-maria`, '/items/categories', '/'])
      for (let round = 0; round < 2; round++) {
        const [hers, his, visitors] = [
          (await maria.get(url)).body,
          (await omar.get(url)).body,
          (await site.get(url)).body,
        ];
        expect(hers).toContain('maria of the page</bdi></p>');
        expect(his).toContain('omar of the page</bdi></p>');
        expect(his).not.toContain('maria of the page</bdi></p>');
        for (const page of [his, visitors]) expect(page).not.toContain(`/items/${item.id}/edit`);
        expect(visitors).not.toMatch(/data-member|of the page<\/bdi><\/p>|name="csrf"/);
        expect(visitors).toContain('Log in');
      }
  });

  it('is nobody else’s however the cookie is written', async () => {
    const maria = await joinAs(site, { username: 'maria of odd cookies' });
    const token = maria.cookies.get('__Host-session') ?? '';
    await shop.sell('Bike for odd cookies', towns.madrid);
    for (const cookie of [
      `__Host-session=${token}`,
      `__Host-session =${token}`,
      ` __Host-session= ${token}`,
      `a;__Host-session=${token}`,
      `near=1,__Host-session=${token}`,
      `__Host-session="${token}"`,
    ]) {
      await site.get('/', { cookie });
      expect((await site.get('/')).body).not.toContain('maria of odd cookies');
    }
  });

  it('nor is a page with a notice', async () => {
    const browser = openBrowser(site);
    await browser.post('/logout');
    expect((await browser.get('/')).body).toContain('You are logged out');
    for (let round = 0; round < 2; round++)
      expect((await site.get('/')).body).not.toContain('You are logged out');
  });
});

describe('forms of kept pages', () => {
  it('get their token on demand', async () => {
    const browser = openBrowser(site);
    const page = await browser.get('/');
    expect([page.headers['set-cookie'], page.body.includes('name="csrf"')]).toEqual([
      undefined,
      false,
    ]);
    const answer = await browser.get('/form-token');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const { token } = answer.json<{ token: string }>();
    const chosen = await browser.post('/place', { csrf: token, near: 'Madrid', return_to: '/' });
    expect(chosen.statusCode).toBe(303);
    expect((await browser.get('/')).body).toContain('near Madrid, ES');
  });
});
