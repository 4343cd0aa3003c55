import { Identity, Session, User } from '@tradyfit/data';
import { createUser } from '@tradyfit/data/testing';
import { openBrowser } from './helpers/browser.js';
import {
  logInWithFacebook,
  newPerson,
  startFacebookSite,
  type FacebookSite,
} from './helpers/facebook.js';
import { joinAs } from './helpers/members.js';
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
const memberOf = async (id: string) => {
  const { user } = await manager().findOneOrFail(Identity, {
    where: { provider: 'facebook', providerUserId: id },
    relations: { user: true },
  });
  return user as User;
};

const person = (over?: Parameters<typeof newPerson>[1]) => newPerson(world, over);

describe('logging in with Facebook', () => {
  it('is offered where one is asked to log in, and comes back to where one was', async () => {
    const id = person();
    const browser = openBrowser(world.site);
    const page = await browser.get('/login?return_to=%2Fsearch%3Fq%3Dbike');
    expect(page.body).toContain('href="/login/facebook?return_to=%2Fsearch%3Fq%3Dbike"');
    expect(page.body).not.toContain('/login/demo');
    const answer = await logInWithFacebook(browser, '/search?q=bike');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/search?q=bike']);
    const { body } = await browser.get('/place');
    expect(body).toContain(`Welcome to TradyFit, ana.${id}!`);
    expect(body).toContain(`<bdi>ana.${id}</bdi>`);
    expect(world.facebook.scopes).toEqual(['public_profile', 'email']);
  });

  it('makes a member once, and finds them again', async () => {
    const id = person();
    await logInWithFacebook(openBrowser(world.site));
    const before = await countOf();
    const browser = openBrowser(world.site);
    await logInWithFacebook(browser);
    expect((await browser.get('/place')).body).toContain(`Welcome back, ana.${id}!`);
    const [users, identities] = await countOf();
    expect([users, identities]).toEqual(before.slice(0, 2));
    expect(await memberOf(id)).toMatchObject({
      username: `ana.${id}`,
      email: `ana.${id}@example.com`,
      isAdmin: false,
    });
  });

  it('works without an e-mail address', async () => {
    const id = person({ email: undefined as never, name: 'Núria López' });
    await logInWithFacebook(openBrowser(world.site));
    expect(await memberOf(id)).toMatchObject({ username: 'Núria López', email: null });
  });

  it('never opens the account of whoever has the same e-mail address', async () => {
    const victim = await createUser(world.site.database.dataSource, {
      username: 'victim',
      email: 'victim@example.com',
    });
    const id = person({ email: 'victim@example.com' });
    const browser = openBrowser(world.site);
    await logInWithFacebook(browser);
    const thief = await memberOf(id);
    expect(thief.id).not.toBe(victim.id);
    expect(thief.username).toMatch(/^victim-\d+$/);
  });

  it('never leads to another site', async () => {
    for (const returnTo of ['//evil.example', '/\\evil.example', 'javascript:alert(1)', '/login']) {
      person();
      const answer = await logInWithFacebook(openBrowser(world.site), returnTo);
      expect([returnTo, answer.headers.location]).toEqual([returnTo, '/']);
    }
  });

  it('keeps nothing of the provider’s token', async () => {
    person();
    await logInWithFacebook(openBrowser(world.site));
    const tables = await manager().query<{ row: string }[]>(
      'SELECT u::text AS row FROM users u UNION ALL SELECT i::text FROM identities i UNION ALL SELECT s::text FROM sessions s',
    );
    const written = JSON.stringify([tables, world.site.logs, world.site.reporter]);
    for (const token of world.facebook.issuedTokens) expect(written).not.toContain(token);
  });

  it('shows members who are logged in no login', async () => {
    const browser = await joinAs(world.site);
    expect((await browser.get('/login?return_to=/search')).headers.location).toBe('/search');
  });
});

describe('the session', () => {
  it('has a new id after the login, and the old one is worth nothing', async () => {
    person();
    const browser = await joinAs(world.site, { username: 'before' });
    const before = browser.cookies.get(COOKIE) ?? '';
    await logInWithFacebook(browser);
    expect(browser.cookies.get(COOKIE)).toMatch(/^[\w-]{43}$/);
    expect(browser.cookies.get(COOKIE)).not.toBe(before);
    const thief = openBrowser(world.site);
    thief.cookies.set(COOKIE, before);
    expect((await thief.get('/profile/devices')).statusCode).toBe(303);
  });

  it('never takes the id that somebody planted', async () => {
    person();
    const planted = 'A'.repeat(43);
    const browser = openBrowser(world.site);
    browser.cookies.set(COOKIE, planted);
    await logInWithFacebook(browser);
    expect(browser.cookies.get(COOKIE)).not.toBe(planted);
    const attacker = openBrowser(world.site);
    attacker.cookies.set(COOKIE, planted);
    expect((await attacker.get('/profile/devices')).statusCode).toBe(303);
  });

  it('travels in a cookie for this host, this site’s requests and no script', async () => {
    person();
    const answer = await logInWithFacebook(openBrowser(world.site));
    const cookie = [answer.headers['set-cookie'] ?? []]
      .flat()
      .find((line) => line.startsWith(`${COOKIE}=`));
    expect(cookie?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=7776000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});
