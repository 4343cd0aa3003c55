import { openBrowser } from './helpers/browser.js';
import { joinAs } from './helpers/members.js';
import { pathWith, routesOf, type Route } from './helpers/routes.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());

const restricted = (level: Route['access']) =>
  routesOf(site).filter(({ access }) => access === level);

it('is declared by every route', () => {
  const silent = routesOf(site).filter(({ access }) => access === undefined);
  expect(silent.map(({ handler }) => handler)).toEqual([]);
  expect(routesOf(site).length).toBeGreaterThan(20);
});

it('sends visitors of members’ pages to log in and come back', async () => {
  const visitor = openBrowser(site);
  for (const { method, path } of restricted('member')) {
    if (method !== 'GET') continue;
    const url = `${pathWith(path)}?a=b`;
    const answer = await visitor.get(url);
    expect([path, answer.statusCode, answer.headers.location]).toEqual([
      path,
      303,
      `/login?return_to=${encodeURIComponent(url)}`,
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
});

it('refuses visitors’ forms for members with a page that leads to the login, and changes nothing', async () => {
  const visitor = openBrowser(site);
  for (const { method, path } of restricted('member')) {
    if (method === 'GET') continue;
    const answer = await visitor.post(pathWith(path));
    expect([path, answer.statusCode]).toEqual([path, 401]);
    expect(answer.body).toContain('href="/login"');
  }
});

it('hides admins’ routes from everybody else', async () => {
  const [visitor, member] = [openBrowser(site), await joinAs(site)];
  for (const browser of [visitor, member])
    for (const { method, path } of restricted('admin')) {
      const url = pathWith(path);
      const answer = method === 'GET' ? await browser.get(url) : await browser.post(url);
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
});

it('does not let an admin’s rights outlive their promotion', async () => {
  const admin = await joinAs(site, { isAdmin: true });
  expect((await admin.get('/place')).body).toContain('href="/admin"');
  await site.database.dataSource.query('UPDATE users SET is_admin = false WHERE id = $1', [
    admin.member.id,
  ]);
  expect((await admin.get('/place')).body).not.toContain('href="/admin"');
});
