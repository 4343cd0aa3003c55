import fc from 'fast-check';
import { distanceBand } from './distance-band.js';

const band = (metres: number, sameTown = false) =>
  distanceBand(metres, { town: 'Madrid', sameTown, locale: 'en' });

describe('distanceBand', () => {
  it.each([
    [0, 'in Madrid'],
    [1999, 'in Madrid'],
    [2000, 'about 5 km'],
    [7400, 'about 5 km'],
    [7600, 'about 10 km'],
    [14_000, 'about 10 km'],
    [190_000, 'about 200 km'],
    [1_200_000, 'about 1,000 km'],
    [20_003_000, 'about 20,000 km'],
  ])('%i metres: %s', (metres, expected) => {
    expect(band(metres)).toBe(expected);
  });

  it('is in the town for items of the same town, but not for a namesake far away', () => {
    expect(band(12_000, true)).toBe('in Madrid');
    expect(band(300_000, true)).toBe('about 300 km');
  });

  it('tells nothing finer than 5 km once it names a distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 20_000_000 }), (metres) => {
        const kilometres = Number(/^about ([\d,]+) km$/.exec(band(metres))?.[1]?.replace(/,/g, ''));
        expect(kilometres % 5).toBe(0);
        expect(Math.abs(kilometres * 1000 - metres)).toBeLessThanOrEqual(
          Math.max(3000, metres / 2),
        );
      }),
    );
  });
});
