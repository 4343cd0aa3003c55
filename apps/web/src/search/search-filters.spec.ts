import { nearFrom } from '../places/near.js';
import type { ResolvedSearch } from './resolved-search.js';
import { activeFilters, clearUrl, searchHeading, sorts } from './search-filters.js';

const near = nearFrom(
  {
    id: 3117735,
    name: 'Madrid',
    countryCode: 'ES',
    adminCode: '29',
    adminName: 'Madrid',
    population: 3_255_944,
    latitude: 40.4165,
    longitude: -3.70256,
  },
  'cookie',
  'Madrid, Spain',
);
const category = { id: 8, name: 'cycling', slug: 'cycling', position: 8 };

const search: ResolvedSearch = {
  input: { q: 'bike', near: '', category: 'cycling', priceMinCents: 1000, priceMaxCents: 123_450 },
  near,
  category,
  sort: 'nearest',
  radiusKm: 25,
};

describe('the filters in force', () => {
  it('each have the search without them', () => {
    const base = '/search?q=bike&near=Madrid%2C+Spain';
    expect(activeFilters(search, 'de')).toEqual([
      { label: 'Cycling', removeUrl: `${base}&radius_km=25&price_min=10&price_max=1234.5` },
      { label: 'from 10', removeUrl: `${base}&radius_km=25&category=cycling&price_max=1234.5` },
      { label: 'up to 1.234,5', removeUrl: `${base}&radius_km=25&category=cycling&price_min=10` },
      {
        label: 'within 25 km',
        removeUrl: `${base}&category=cycling&price_min=10&price_max=1234.5`,
      },
    ]);
    expect(clearUrl(search)).toBe(base);
  });
});

describe('the orders', () => {
  it('leave the usual one out of the URL', () => {
    const urls = Object.fromEntries(sorts(search).map(({ name, url }) => [name, url]));
    expect(urls['nearest']).not.toContain('sort=');
    expect(urls['newest']).toContain('&sort=newest');
    expect(
      sorts(search)
        .filter(({ current }) => current)
        .map(({ name }) => name),
    ).toEqual(['nearest']);
  });

  it('offer nearest only where a place is known', () => {
    const nowhere = sorts({ ...search, near: undefined, radiusKm: undefined, sort: 'newest' });
    expect(nowhere.filter(({ disabled }) => disabled).map(({ name }) => name)).toEqual(['nearest']);
    expect(nowhere.find(({ name }) => name === 'newest')?.url).not.toContain('sort=');
  });
});

describe('the heading', () => {
  it.each([
    [{}, '“bike” in cycling within 25 km of Madrid, ES, nearest first'],
    [{ radiusKm: undefined }, '“bike” in cycling near Madrid, ES, nearest first'],
    [{ radiusKm: undefined, sort: 'newest' as const }, '“bike” in cycling, newest first'],
    [
      {
        input: { q: '', near: '', category: '' },
        category: undefined,
        near: undefined,
        radiusKm: undefined,
        sort: 'price-desc' as const,
      },
      'All gear, dearest first',
    ],
  ])('%#', (over, expected) => {
    expect(searchHeading({ ...search, ...over })).toBe(expected);
  });
});
