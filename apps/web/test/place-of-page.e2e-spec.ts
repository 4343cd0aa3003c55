import { IpLocator } from '@tradyfit/geolocation';
import { heading, itemIds, plain } from './helpers/html.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('the place of a page', () => {
  let site: TestApp;

  beforeAll(async () => {
    site = await startTestApp({ settings: { TRUSTED_PROXY_HOPS: '1' } });
    const shop = await openShop(site.database.dataSource);
    await shop.sell('Bike of Sydney', towns.sydney);
    await shop.sell('Bike of Madrid', towns.madrid);
  }, 60_000);

  afterAll(() => site.close());

  const firstCard = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await site.get(url, headers);
    expect(answer.statusCode).toBe(200);
    return plain(answer.body.split('class="card__text"')[1] ?? '').slice(0, 40);
  };

  it.each([
    ['Madrid, Spain', 'Madrid'],
    ['madrid', 'Madrid'],
    ['Madrid, ES', 'Madrid'],
    ['3117735', 'Madrid'],
    ['Sydney, Australia', 'Sydney'],
    ['Sydney, New South Wales, AU', 'Sydney'],
  ])('near=%s', async (near, town) => {
    expect(await firstCard(`/search?near=${encodeURIComponent(near)}`)).toContain(town);
  });

  it('is that of the URL before the cookie, and of the cookie before the address', async () => {
    const spanish = { 'x-forwarded-for': '88.27.92.1', accept: 'text/html' };
    const cookie = { ...spanish, cookie: 'near=2147714' };
    expect(heading((await site.get('/search', cookie)).body)).toBe(
      'All gear near Sydney, AU, nearest first',
    );
    expect(heading((await site.get('/search?near=toledo', cookie)).body)).toBe(
      'All gear near Toledo, ES, nearest first',
    );
    expect(heading((await site.get('/search', spanish)).body)).toMatch(
      /^All gear near .+, ES, nearest first$/,
    );
  });

  it('is none for private addresses and unknown cookies: newest first', async () => {
    const answer = await site.get('/search', { cookie: 'near=1; near=zzz' });
    expect(heading(answer.body)).toBe('All gear, newest first');
    expect(itemIds(answer.body)).toHaveLength(2);
  });

  describe('guessed from the address', () => {
    const locate = () => jest.spyOn(site.app.get(IpLocator), 'locate');
    const guessed = async () => heading((await site.get('/search')).body);

    afterEach(() => jest.restoreAllMocks());

    it('is the town of that name rather than the centre that happens to be nearest', async () => {
      const { latitude, longitude } = towns.getafe;
      locate().mockResolvedValue({
        countryCode: 'ES',
        city: 'Madrid (Usera)',
        latitude,
        longitude,
      });
      expect(await guessed()).toBe('All gear near Madrid, ES, nearest first');
    });

    it('is not a namesake elsewhere', async () => {
      const { latitude, longitude } = towns.springfieldIllinois;
      locate().mockResolvedValue({ countryCode: 'US', city: 'Springfield', latitude, longitude });
      const answer = await site.get('/search');
      expect(answer.body).toContain('Springfield, Illinois, United States');
    });

    it('is none, and is reported, when the database of addresses fails', async () => {
      locate().mockRejectedValue(new Error('unreadable'));
      expect(await guessed()).toBe('All gear, newest first');
      expect(site.reporter.events.map(({ name }) => name)).toEqual(['geocoder-error']);
    });
  });

  it('in coordinates becomes the nearest town in the URL', async () => {
    const answer = await site.get('/search?q=bike&near=40.31,-3.74&cursor=x');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/search?q=bike&near=Getafe%2C+Madrid%2C+Spain');
    for (const path of ['/', '/items/categories', '/search.atom']) {
      const other = await site.get(`${path}?near=-33.9,151.2`);
      expect(other.statusCode).toBe(302);
      expect(other.headers.location).toBe(`${path}?near=Sydney%2C+New+South+Wales%2C+Australia`);
    }
  });

  it('that is also the name of a country or a division is found', async () => {
    const answer = await site.get('/search?near=Atlanta,%20Georgia');
    expect(heading(answer.body)).toBe('All gear near Atlanta, US, nearest first');
  });

  it('that is unknown has a message at the field, and the rest still shows', async () => {
    const answer = await site.get('/search?near=Xyzzyville');
    expect(answer.statusCode).toBe(200);
    expect(plain(answer.body)).toContain('We do not know a town called “Xyzzyville”.');
    expect(itemIds(answer.body)).toHaveLength(2);
  });
});
