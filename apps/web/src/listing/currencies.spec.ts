import { formatPrice } from '../ui/format.js';
import { countryCode, countryName } from '../ui/country-names.js';
import { currencyOf } from './currencies.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => countryCode(countryName(code)) === code && countryName(code) !== code);

describe('currencyOf', () => {
  it.each([
    ['ES', 'EUR'],
    ['HR', 'EUR'],
    ['US', 'USD'],
    ['GB', 'GBP'],
    ['JP', 'JPY'],
    ['CH', 'CHF'],
    ['NO', 'NOK'],
    ['SN', 'XOF'],
  ])('of %s is %s', (country, currency) => expect(currencyOf(country)).toBe(currency));

  it('is one that prices can be shown in, for every country', () => {
    expect(countries.length).toBeGreaterThan(240);
    for (const country of countries) {
      expect(currencyOf(country)).toMatch(/^[A-Z]{3}$/);
      expect(formatPrice(100, currencyOf(country), 'en')).toMatch(/1/);
    }
  });

  it('falls back to US dollars only where no country’s own is known', () => {
    const dollars = countries.filter((country) => currencyOf(country) === 'USD');
    expect(dollars).toEqual(expect.arrayContaining(['US', 'EC', 'PR']));
    expect(dollars.length).toBeLessThan(30);
    expect(currencyOf('')).toBe('USD');
  });
});
