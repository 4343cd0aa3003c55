import type { Item, PlaceRow } from '@tradyfit/data';
import { distanceMetres } from '@tradyfit/geolocation';
import { pagesFrom } from './helpers/browsing.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

/** A generator that gives the same numbers each time, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const fiji: PlaceRow = {
  ...towns.madrid,
  id: 2204582,
  name: 'Labasa',
  countryCode: 'FJ',
  adminCode: '02',
  adminName: 'Northern',
  latitude: -16.4332,
  longitude: 179.36451,
};
const longyearbyen: PlaceRow = {
  ...fiji,
  id: 2729907,
  name: 'Longyearbyen',
  countryCode: 'SJ',
  adminCode: '21',
  adminName: 'Svalbard',
  latitude: 78.22334,
  longitude: 15.64689,
};

describe('nearest first, over HTTP', () => {
  let site: TestApp;
  let shop: Shop;
  let items: Item[];

  beforeAll(async () => {
    site = await startTestApp();
    shop = await openShop(site.database.dataSource, [fiji, longyearbyen]);
    const random = numbers(7);
    items = [];
    const around = [towns.madrid, towns.madrid, fiji, longyearbyen];
    for (const centre of around) {
      for (let number = 0; number < 24; number++) {
        const spread = number % 3 === 0 ? 0 : 2;
        const longitude = centre.longitude + (random() - 0.5) * spread;
        const at = {
          latitude: centre.latitude + (random() - 0.5) * spread,
          longitude: longitude > 180 ? longitude - 360 : longitude,
        };
        items.push(await shop.sell('Road bike', centre, at));
      }
    }
  }, 60_000);

  afterAll(() => site.close());

  function bruteForce(from: PlaceRow): number[] {
    return [...items]
      .map((item) => ({ id: Number(item.id), metres: distanceMetres(from, item) }))
      .sort((a, b) => a.metres - b.metres || b.id - a.id)
      .map(({ id }) => id);
  }

  it.each([
    ['a city', towns.madrid],
    ['a smaller town', towns.toledo],
    ['beside the date line', fiji],
    ['far north', longyearbyen],
    ['the other side of the Earth', towns.sydney],
  ])('equals the order by geodesic distance from %s', async (_where, town) => {
    const pages = await pagesFrom(site, `/search?near=${town.id}`, 10);
    expect(pages.slice(0, 3).map((page) => page.length)).toEqual([24, 24, 24]);
    expect(pages.flat()).toEqual(bruteForce(town));
  });

  it('is the order of a category too', async () => {
    const cycling = await shop.category('cycling');
    const pages = await pagesFrom(site, `/items/category/${cycling}-cycling?near=${fiji.id}`, 3);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 20]);
    expect(pages.flat()).toEqual(bruteForce(fiji).slice(0, 60));
  });

  it('keeps the order of words and prices over pages', async () => {
    const pages = await pagesFrom(site, `/search?q=bike&near=Toledo&sort=newest`, 10);
    expect(pages.flat()).toEqual(items.map(({ id }) => Number(id)).reverse());
  });
});
