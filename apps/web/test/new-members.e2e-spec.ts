import { Identity, User } from '@tradyfit/data';
import { IpLocator } from '@tradyfit/geolocation';
import { openBrowser } from './helpers/browser.js';
import {
  logInWithFacebook,
  newPerson,
  startFacebookSite,
  visitFacebook,
  type FacebookSite,
} from './helpers/facebook.js';
import { openShop, towns } from './helpers/shop.js';

const COOKIE = '__Host-session';
let world: FacebookSite;

beforeAll(async () => {
  world = await startFacebookSite({ TRUSTED_PROXY_HOPS: '1' });
  await openShop(world.site.database.dataSource);
}, 60_000);
afterAll(() => world.close());

const manager = () => world.site.database.dataSource.manager;
const memberOf = async (id: string) => {
  const { user } = await manager().findOneOrFail(Identity, {
    where: { provider: 'facebook', providerUserId: id },
    relations: { user: true },
  });
  return user as User;
};

const person = (over?: Parameters<typeof newPerson>[1]) => newPerson(world, over);

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
