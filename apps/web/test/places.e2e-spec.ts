import { IpLocator } from '@tradyfit/geolocation';
import { tokenHeaders } from './helpers/browser.js';
import { heading, itemIds, plain, texts } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('places', () => {
  let site: TestApp;
  let shop: Shop;
  let token: Record<string, string>;

  beforeAll(async () => {
    site = await startTestApp({ settings: { TRUSTED_PROXY_HOPS: '1' } });
    token = await tokenHeaders(site);
    shop = await openShop(site.database.dataSource);
    await shop.sell('Bike of Sydney', towns.sydney);
    await shop.sell('Bike of Madrid', towns.madrid);
  }, 60_000);

  afterAll(() => site.close());

  const choose = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    site.inject({
      method: 'POST',
      url: '/place',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...token,
        accept: 'text/html',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
    });

  describe('choosing', () => {
    it('remembers the town and goes back with it in the URL', async () => {
      const answer = await choose({ near: 'malaga', return_to: '/search?q=bike&cursor=abc' });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/search?q=bike&near=M%C3%A1laga%2C+Andalusia%2C+Spain');
      const cookie = String(answer.headers['set-cookie']);
      expect(cookie).toMatch(/^near=2514256; /);
      for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/', 'Max-Age=31536000']) {
        expect(cookie).toContain(part);
      }
    });

    it.each([
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      '/\r\nSet-Cookie: a=b',
      '/.//evil.example',
      '/place?return_to=/',
      '',
    ])('never leads to %j', async (returnTo) => {
      const answer = await choose({ near: 'Madrid', return_to: returnTo });
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/?near=Madrid%2C+Spain');
    });

    it('keeps encoded line breaks encoded', async () => {
      const answer = await choose({ near: 'Madrid', return_to: '/%0d%0aSet-Cookie:a=b' });
      expect(answer.headers.location).toBe('/%0d%0aSet-Cookie:a=b?near=Madrid%2C+Spain');
    });

    it('asks again for a town that it does not know, with the text as typed', async () => {
      const answer = await choose({ near: 'Xyzzyville <b>', return_to: '/search?q=bike' });
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(plain(answer.body)).toContain('We do not know a town called “Xyzzyville <b>”.');
      expect(answer.body).toContain('value="Xyzzyville <b>"');
      expect(answer.body).toContain('value="/search?q=bike"');
    });

    it('asks for a town when none was typed', async () => {
      const answer = await choose({ return_to: '/' });
      expect(answer.statusCode).toBe(400);
      expect(plain(answer.body)).toContain('Type the name of a town.');
    });

    it('takes an id, and coordinates as the nearest town', async () => {
      const byId = await choose({ near: '4250542', return_to: '/' });
      expect(byId.headers.location).toBe('/?near=Springfield%2C+Illinois%2C+United+States');
      const byPoint = await choose({ near: '40.30,-3.73', return_to: '/' });
      expect(byPoint.headers.location).toBe('/?near=Getafe%2C+Madrid%2C+Spain');
      expect(String(byPoint.headers['set-cookie'])).toMatch(/^near=3121437;/);
    });

    it('is refused from another site', async () => {
      const answer = await choose({ near: 'Madrid' }, { 'sec-fetch-site': 'cross-site' });
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
  });

  describe('the picker', () => {
    it('is a page that works without JavaScript', async () => {
      const answer = await site.get('/place?return_to=/search?q=bike');
      expect(answer.statusCode).toBe(200);
      expect(heading(answer.body)).toBe('Where are you?');
      expect(answer.body).toContain('name="return_to" value="/search?q=bike"');
    });

    it('offers the namesakes of what was typed', async () => {
      const answer = await site.get('/place?near=springf');
      expect(texts(answer.body, 'match')).toEqual([
        'Springfield, Missouri, United States',
        'Springfield, Illinois, United States',
      ]);
    });
  });

  describe('suggestions', () => {
    const suggest = async (q: string) => {
      const answer = await site.inject({ url: `/places/suggest?q=${encodeURIComponent(q)}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      return answer.json<{ places: { id: number; label: string }[] }>().places;
    };

    it('ignore accents and case, the biggest first', async () => {
      expect(await suggest('MALA')).toEqual([
        {
          id: 2514256,
          label: 'Málaga, Andalusia, Spain',
          countryCode: 'ES',
          adminCode: '51',
          name: 'Málaga',
          detail: 'Andalusia, Spain',
        },
      ]);
      expect((await suggest('springfield')).map(({ id }) => id)).toEqual([4409896, 4250542]);
      expect((await suggest('springfield, ill')).map(({ id }) => id)).toEqual([4250542]);
    });

    it.each(['', ' ', 'zzz', '🚲', "'; drop table places", 'x'.repeat(10_000), '%', '_'])(
      'are none for %j',
      async (q) => {
        expect(await suggest(q)).toEqual([]);
      },
    );
  });

  describe('the place of a page', () => {
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
});
