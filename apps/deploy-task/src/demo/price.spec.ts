import { currencyOf } from './currencies.js';
import { askingPriceCents, roundAsPeopleDo } from './price.js';
import { Random } from './random.js';

describe('roundAsPeopleDo', () => {
  it.each([
    [0.2, 1],
    [3.4, 3],
    [12.3, 12],
    [47.2, 45],
    [118, 120],
    [238, 240],
    [1_238, 1_250],
    [86_400, 85_000],
  ])('%d → %d', (amount, rounded) => expect(roundAsPeopleDo(amount)).toBe(rounded));
});

describe('askingPriceCents', () => {
  const ask = (condition: 'new' | 'fair', months: number, country: string) =>
    askingPriceCents(1_000, condition, months, currencyOf(country), new Random('mood'));

  it('falls with condition and age', () => {
    expect(ask('new', 2, 'ES')).toBeGreaterThan(ask('fair', 2, 'ES'));
    expect(ask('fair', 12, 'ES')).toBeGreaterThan(ask('fair', 120, 'ES'));
    expect(ask('new', 2, 'ES')).toBeLessThan(100_000);
  });

  it('is a whole number of units, in the size of the currency', () => {
    expect(ask('new', 2, 'ES') % 100).toBe(0);
    expect(ask('new', 2, 'JP') / ask('new', 2, 'ES')).toBeGreaterThan(120);
  });
});

describe('currencyOf', () => {
  it.each([
    ['ES', 'EUR'],
    ['GB', 'GBP'],
    ['JP', 'JPY'],
    ['US', 'USD'],
    ['TV', 'USD'],
  ])('%s pays with %s', (country, code) => expect(currencyOf(country).code).toBe(code));
});
