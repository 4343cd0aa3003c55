import { tokenHeaders } from './helpers/browser.js';
import { heading, plain, texts } from './helpers/html.js';
import { openShop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('places', () => {
  let site: TestApp;
  let token: Record<string, string>;

  beforeAll(async () => {
    site = await startTestApp({ settings: { TRUSTED_PROXY_HOPS: '1' } });
    token = await tokenHeaders(site);
    await openShop(site.database.dataSource);
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
});
