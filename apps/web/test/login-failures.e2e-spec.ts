import { Identity, Session, User } from '@tradyfit/data';
import { openBrowser } from './helpers/browser.js';
import {
  newPerson,
  startFacebookSite,
  visitFacebook,
  type FacebookSite,
} from './helpers/facebook.js';
import { openShop } from './helpers/shop.js';

const COOKIE = '__Host-session';
let world: FacebookSite;

beforeAll(async () => {
  world = await startFacebookSite({ TRUSTED_PROXY_HOPS: '1' });
  await openShop(world.site.database.dataSource);
}, 60_000);
afterAll(() => world.close());

const manager = () => world.site.database.dataSource.manager;
const countOf = async () => [
  await manager().count(User),
  await manager().count(Identity),
  await manager().count(Session),
];

const person = (over?: Parameters<typeof newPerson>[1]) => newPerson(world, over);

describe('a login that does not end well', () => {
  const events = () =>
    world.site.reporter.events.filter(({ name }) => name === 'facebook-login-error');

  /** Goes on to the page behind the answer, which must be the front page with these words. */
  async function expectHome(
    browser: ReturnType<typeof openBrowser>,
    back: string,
    notice: string,
    outcome: string,
  ): Promise<void> {
    const [counts, reported] = [await countOf(), events().length];
    const answer = await browser.get(back);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    const home = await browser.follow(answer);
    expect(home.statusCode).toBe(200);
    expect(home.body).toContain(notice);
    expect(browser.cookies.has(COOKIE)).toBe(false);
    expect(await countOf()).toEqual(counts);
    expect(events()).toHaveLength(reported + 1);
    expect(events().at(-1)?.data).toMatchObject({ provider: 'facebook', outcome });
    expect(world.site.reporter.errors).toEqual([]);
  }

  it('because the person says no', async () => {
    person();
    world.facebook.decision = 'deny';
    const browser = openBrowser(world.site);
    await expectHome(browser, await visitFacebook(browser), 'you did not agree', 'denied');
  });

  it.each([
    ['has no state', (back: string) => back.replace(/state=[^&]*/, 'a=b')],
    ['has another state', (back: string) => back.replace(/state=[^&]*/, 'state=guess')],
    ['has two states', (back: string) => `${back}&state=guess`],
  ])('because the answer %s', async (_what, forge) => {
    person();
    const browser = openBrowser(world.site);
    const back = forge(await visitFacebook(browser));
    await expectHome(browser, back, 'this login was begun elsewhere', 'forged');
  });

  it('because the answer belongs to another browser', async () => {
    person();
    const attacker = openBrowser(world.site);
    const back = await visitFacebook(attacker);
    const victim = openBrowser(world.site);
    await visitFacebook(victim);
    await expectHome(victim, back, 'this login was begun elsewhere', 'forged');
    await expectHome(openBrowser(world.site), back, 'this login was begun elsewhere', 'forged');
  });

  it('because the answer was used before', async () => {
    person();
    const browser = openBrowser(world.site);
    const start = await visitFacebook(browser);
    const cookies = new Map(browser.cookies);
    await browser.get(start);
    const again = openBrowser(world.site);
    for (const [name, value] of cookies) again.cookies.set(name, value);
    await expectHome(again, start, 'this login was begun elsewhere', 'forged');
  });

  it('because the person took more than ten minutes', async () => {
    person();
    const browser = openBrowser(world.site);
    const back = await visitFacebook(browser);
    world.site.clock.now += 10 * 60_000;
    await expectHome(browser, back, 'this login was begun elsewhere', 'forged');
  });

  it.each([
    ['an invented code', (back: string) => back.replace(/code=[^&]*/, 'code=invented')],
    ['an error', (back: string) => back.replace(/code=[^&]*/, 'error=server_error')],
  ])('because Facebook answers with %s', async (_what, change) => {
    person();
    const browser = openBrowser(world.site);
    const back = change(await visitFacebook(browser));
    await expectHome(browser, back, 'did not answer as it should', 'failed');
  });

  it.each([
    ['token', 'error'],
    ['token', 'break'],
    ['me', 'error'],
    ['me', { body: '<h1>Sorry</h1>' }],
    ['me', { body: 'null' }],
    ['me', { body: '{"name":"Nobody"}' }],
  ] as const)('because %s answers with %j', async (endpoint, fault) => {
    person();
    const browser = openBrowser(world.site);
    const back = await visitFacebook(browser);
    world.facebook.fail(endpoint, fault);
    try {
      await expectHome(browser, back, 'did not answer as it should', 'failed');
    } finally {
      world.facebook.fail(endpoint, undefined);
    }
  });

  it('because there is no such provider', async () => {
    for (const url of ['/login/myspace', '/login/myspace/callback?code=1&state=2'])
      expect((await openBrowser(world.site).get(url)).statusCode).toBe(404);
  });
});
