import { capitalise, countItems, formatCount, formatPrice } from './format.js';

// Intl separates numbers and signs by no-break spaces.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatPrice', () => {
  it.each([
    [124_500, 'EUR', 'en', '€1,245'],
    [124_550, 'EUR', 'de', '1.245,50 €'],
    [1250, 'USD', 'en-US', '$12.50'],
    [0, 'EUR', 'en', '€0'],
    [999_999_900, 'USD', 'en-US', '$9,999,999'],
    [120_000, 'JPY', 'en', '¥1,200'],
    [120_000, 'JPY', 'fr', '1 200 JPY'],
    [2500, 'ISK', 'en', 'ISK 25'],
  ])('%i hundredths of %s in %s', (cents, currency, locale, expected) => {
    expect(plain(formatPrice(cents, currency, locale))).toBe(expected);
  });
});

describe('counts', () => {
  it('stop at the cap', () => {
    expect(formatCount(999, 'en')).toBe('999');
    expect(formatCount(1000, 'en')).toBe('1,000');
    expect(formatCount(1001, 'en')).toBe('1,000+');
    expect(formatCount(1001, 'de')).toBe('1.000+');
  });

  it('are singular for one', () => {
    expect([0, 1, 2, 5000].map((count) => countItems(count, 'en'))).toEqual([
      '0 items',
      '1 item',
      '2 items',
      '1,000+ items',
    ]);
  });
});

describe('capitalise', () => {
  it('raises the first letter only', () => {
    expect(capitalise('martial arts')).toBe('Martial arts');
    expect(capitalise('')).toBe('');
  });
});
