import { Identity } from '@tradyfit/data';
import { createUser } from '@tradyfit/data/testing';
import { openBrowser } from './helpers/browser.js';
import { routesOf } from './helpers/routes.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

const paths = (site: TestApp) => routesOf(site).map(({ path }) => path);
const facebook = { FACEBOOK_APP_ID: '4242', FACEBOOK_APP_SECRET: 'secret' };

describe('in development', () => {
  let site: TestApp;
  beforeAll(async () => {
    site = await startTestApp({ settings: { NODE_ENV: 'development' } });
  });
  afterAll(() => site.close());

  const memberBy = async (provider: string) => {
    const { dataSource } = site.database;
    const user = await createUser(dataSource);
    const identity = { provider, providerUserId: String(user.id), userId: user.id };
    await dataSource.manager.insert(Identity, identity);
    return user;
  };

  it('one can be a member of one’s own, again and again the same', async () => {
    for (const time of ['first', 'second']) {
      const browser = openBrowser(site);
      await browser.get('/login?return_to=/search');
      const answer = await browser.post('/login/demo', { username: '', return_to: '/search' });
      expect([time, answer.statusCode, answer.headers.location]).toEqual([time, 303, '/search']);
      expect((await browser.get('/place')).body).toContain('<bdi>Demo member</bdi>');
    }
  });

  it('one can be a seller of the demo data', async () => {
    const seller = await memberBy('demo');
    const browser = openBrowser(site);
    await browser.post('/login/demo', { username: seller.username, return_to: '//evil.example' });
    expect((await browser.get('/place')).body).toContain(`<bdi>${seller.username}</bdi>`);
  });

  it('nobody can be a real member, or nobody at all', async () => {
    const real = await memberBy('facebook');
    const orphan = await createUser(site.database.dataSource);
    for (const username of [real.username, orphan.username, 'nobody', '<b>']) {
      const browser = openBrowser(site);
      const answer = await browser.post('/login/demo', { username });
      expect([username, answer.statusCode]).toEqual([username, 422]);
      expect(answer.body).toContain('There is no demo member of that name');
      expect(browser.cookies.has('__Host-session')).toBe(false);
    }
  });
});

describe('where people log in with Facebook', () => {
  it('there are no demo members, also in development', async () => {
    const site = await startTestApp({ settings: { NODE_ENV: 'development', ...facebook } });
    try {
      expect(paths(site)).not.toContain('/login/demo');
    } finally {
      await site.close();
    }
  });
});

describe('in production', () => {
  it.each([{}, facebook])('there is no such route, with the settings %j', async (settings) => {
    const site = await startTestApp({ settings: { NODE_ENV: 'production', ...settings } });
    try {
      expect(paths(site)).not.toContain('/login/demo');
      const browser = openBrowser(site);
      expect((await browser.get('/login')).body).not.toContain('demo');
      const answer = await browser.post('/login/demo', { username: '' });
      expect(answer.statusCode).toBe(404);
      expect(browser.cookies.has('__Host-session')).toBe(false);
    } finally {
      await site.close();
    }
  });
});
