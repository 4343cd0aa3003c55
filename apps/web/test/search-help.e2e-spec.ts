import { DataError } from '@tradyfit/data';
import { SearchCorrections } from '../src/search/search-corrections.service.js';
import { SearchLoosenings } from '../src/search/search-loosenings.service.js';
import { cards, plain, texts } from './helpers/html.js';
import { openSearchShop, summary, type SearchShop } from './helpers/search-shop.js';

describe('a search', () => {
  let site: SearchShop['site'];
  let search: SearchShop['search'];

  beforeAll(async () => {
    ({ site, search } = await openSearchShop());
  }, 60_000);

  afterAll(() => site.close());

  describe('that finds nothing', () => {
    const loosenings = (html: string) => texts(html, 'loosening');

    it.each(['unavailable', 'timeout'] as const)(
      'is the page all the same when what helps on is %s',
      async (kind) => {
        const busy = () => Promise.reject(new DataError(kind, 'Too much at once'));
        const spies = [
          jest.spyOn(SearchLoosenings.prototype, 'of').mockImplementation(busy),
          jest.spyOn(SearchCorrections.prototype, 'of').mockImplementation(busy),
        ];
        expect(summary(await search({ q: 'gloves bike' }))).toBe('Nothing found');
        for (const spy of spies) {
          expect(spy).toHaveBeenCalled();
          spy.mockRestore();
        }
      },
    );

    it('says what could be loosened, and what that would give', async () => {
      const html = await search({ q: 'road bike', category: 'boxing', price_max: '100' });
      expect(cards(html)).toEqual([]);
      expect(loosenings(html)).toEqual(['Search without “Boxing” 1 item']);
      const both = await search({ q: 'gloves', price_min: '50' });
      expect(loosenings(both)).toEqual(['Search without “from 50” 1 item']);
      expect(both).toContain('href="/search?q=gloves"');
    });

    it('offers to drop a word', async () => {
      const html = await search({ q: 'carbon gloves' });
      expect(loosenings(html)).toEqual([
        'Search without “carbon” 1 item',
        'Search without “gloves” 1 item',
      ]);
    });

    it('offers everything when nothing else helps', async () => {
      const html = await search({ q: 'zebra' });
      expect(loosenings(html)).toEqual(['See all gear 7 items']);
    });
  });

  describe('with something wrong', () => {
    it.each([
      ['price_min', 'abc', 'Type a price such as 120 or 99.50.'],
      ['price_max', '-5', 'Type a price such as 120 or 99.50.'],
      ['radius_km', '7', 'Choose one of 5, 10, 25, 50, 100, 200 km.'],
      ['category', 'chess', 'Choose one of the sports in the list.'],
      ['q', 'x'.repeat(201), 'Please use at most 200 characters.'],
      ['sort', 'best', 'Choose one of the orders in the list.'],
    ])(
      '%s gets a message at the field, and the form comes back as typed',
      async (name, value, message) => {
        const html = await search({ q: 'road', [name]: value }, 400);
        expect(plain(html)).toContain(message);
        expect(cards(html)).toEqual([]);
        if (name !== 'q') expect(html).toContain('value="road"');
        if (name.startsWith('price')) expect(html).toContain(`value="${value}"`);
      },
    );

    it('every faulty field has its message', async () => {
      const html = await search({ price_min: 'a', radius_km: 'b', near: 'Xyzzyville' }, 400);
      const text = plain(html);
      expect(text).toContain('Type a price such as 120 or 99.50.');
      expect(text).toContain('Choose one of 5, 10, 25, 50, 100, 200 km.');
      expect(text).toContain('We do not know a town called “Xyzzyville”.');
    });

    it.each(['garbage', '<b>', 'WzEsIm5ld2VzdCIsMSwxXQ==', 'x'.repeat(600)])(
      'cursor %s is a page that does not exist',
      async (cursor) => {
        const html = await search({ q: 'bike', cursor }, 400);
        expect(plain(html)).toContain('That page of');
      },
    );
  });
});
