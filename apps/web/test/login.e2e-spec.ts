import { Identity, Session, User } from '@tradyfit/data';
import { createUser } from '@tradyfit/data/testing';
import { IpLocator } from '@tradyfit/geolocation';
import { openBrowser } from './helpers/browser.js';
import {
  logInWithFacebook,
  startFacebookSite,
  visitFacebook,
  type FacebookSite,
} from './helpers/facebook.js';
import { joinAs } from './helpers/members.js';
import { openShop, towns } from './helpers/shop.js';

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

let lastPerson = 5000;
/** Somebody new sits at the browser. */
function person(over: Partial<FacebookSite['facebook']['person']> = {}): string {
  const id = String(++lastPerson);
  world.facebook.decision = 'continue';
  world.facebook.person = { id, name: 'Ana Ruiz', email: `ana.${id}@example.com`, ...over };
  return id;
}

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

describe('a new member', () => {
  it('gets a copy of the picture', async () => {
    const id = person({ hasPicture: true });
    const browser = openBrowser(world.site);
    await logInWithFacebook(browser);
    const { id: memberId, avatarKey } = await memberOf(id);
    expect(avatarKey).toMatch(new RegExp(`^avatars/${memberId}/[0-9a-f-]{36}\\.webp$`));
    const picture = await browser.get(`/media/${avatarKey}`);
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/webp']);
    expect((await browser.get('/place')).body).toContain(`src="/media/${avatarKey}"`);
  });

  it.each([
    'hang',
    'break',
    'error',
    'endless',
    { body: '<svg onload="alert(1)"/>' },
    { body: '' },
  ] as const)('gets the default picture when the provider’s is no good: %j', async (fault) => {
    const id = person({ hasPicture: true });
    world.facebook.fail('picture', fault);
    const answer = await logInWithFacebook(openBrowser(world.site)).finally(() =>
      world.facebook.fail('picture', undefined),
    );
    expect(answer.statusCode).toBe(303);
    expect((await memberOf(id)).avatarKey).toBeNull();
  });

  it('lives where the address says, until they say otherwise', async () => {
    const { app } = world.site;
    jest.spyOn(app.get(IpLocator), 'locate').mockResolvedValue({
      countryCode: 'ES',
      city: 'Madrid',
      latitude: 40.4,
      longitude: -3.7,
    });
    const id = person();
    await logInWithFacebook(openBrowser(world.site));
    expect(await memberOf(id)).toMatchObject({
      placeId: towns.madrid.id,
      placeName: 'Madrid',
      countryCode: 'ES',
    });
    await manager().update(
      User,
      { username: `ana.${id}` },
      { placeId: towns.toledo.id, placeName: 'Toledo' },
    );
    await logInWithFacebook(openBrowser(world.site));
    expect(await memberOf(id)).toMatchObject({ placeId: towns.toledo.id });
    jest.restoreAllMocks();
  });

  it('is one of many who want the same username at once', async () => {
    const newcomers = 200;
    const backs: [ReturnType<typeof openBrowser>, string][] = [];
    for (let n = 0; n < newcomers; n++) {
      person({ email: 'zoe@example.com' });
      const browser = openBrowser(world.site);
      backs.push([browser, await visitFacebook(browser)]);
    }
    const answers = await Promise.all(backs.map(([browser, back]) => browser.get(back)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    expect(backs.every(([browser]) => browser.cookies.has(COOKIE))).toBe(true);
    const [row] = await manager().query<{ members: number; names: number }[]>(
      "SELECT count(*) AS members, count(DISTINCT lower(username)) AS names FROM users WHERE email = 'zoe@example.com'",
    );
    expect(row).toEqual({ members: newcomers, names: newcomers });
  }, 120_000);
});
