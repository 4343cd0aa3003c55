import { type CityRow, fingerprint, readTowns, toTowns } from './towns.js';

const madrid: CityRow = {
  cityId: 3117735,
  name: 'Madrid',
  country: 'ES',
  adminCode: '29',
  population: 3_255_944,
  loc: { coordinates: [-3.70256, 40.4165] },
};

describe('toTowns', () => {
  it('names the division', () => {
    expect(toTowns([madrid], [{ code: 'ES.29', name: 'Madrid' }])).toEqual([
      {
        id: 3117735,
        name: 'Madrid',
        countryCode: 'ES',
        adminCode: '29',
        adminName: 'Madrid',
        latitude: 40.4165,
        longitude: -3.70256,
        population: 3_255_944,
      },
    ]);
  });

  it.each([
    ['letters', 'CA', 'CA'],
    ['a number', 7, '7'],
    ['none', '', ''],
    ['the code for none', '00', ''],
  ])('takes a code that is %s', (_, adminCode, expected) => {
    expect(toTowns([{ ...madrid, adminCode }], [])[0]).toMatchObject({
      adminCode: expected,
      adminName: '',
    });
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no country', { country: '' }],
    ['a latitude that is none', { loc: { coordinates: [0, 91] as const } }],
    ['a longitude that is none', { loc: { coordinates: [Number.NaN, 0] as const } }],
    ['no id', { cityId: 0 }],
  ])('drops a row with %s', (_, change) => {
    expect(toTowns([{ ...madrid, ...change }], [])).toEqual([]);
  });

  it('keeps a town of nobody, and one of two with an id', () => {
    const empty = { ...madrid, population: 0 };
    expect(toTowns([madrid, empty], [])).toEqual([expect.objectContaining({ population: 0 })]);
  });
});

describe('readTowns', () => {
  const towns = readTowns();

  it('has more than 100,000 towns with names that fit the table', () => {
    expect(towns.length).toBeGreaterThan(100_000);
    expect(towns.every(({ name }) => name.length > 0 && name.length <= 200)).toBe(true);
    expect(towns.every(({ adminCode }) => adminCode.length <= 20)).toBe(true);
  });

  it('knows the divisions of nearly all', () => {
    const without = towns.filter(({ adminName }) => adminName === '').length;
    expect(without / towns.length).toBeLessThan(0.05);
  });

  it('has a fingerprint that changes with any town', () => {
    const [one, ...rest] = towns.slice(0, 10);
    const changed = [{ ...one!, population: one!.population + 1 }, ...rest];
    expect(fingerprint([one!, ...rest])).toBe(fingerprint(towns.slice(0, 10)));
    expect(fingerprint(changed)).not.toBe(fingerprint(towns.slice(0, 10)));
  });
});
