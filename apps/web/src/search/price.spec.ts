import fc from 'fast-check';
import { parsePrice, priceParameter } from './price.js';

describe('parsePrice', () => {
  it.each([
    ['12', 1200],
    ['0', 0],
    ['12.5', 1250],
    ['12,5', 1250],
    ['.5', 50],
    [',99', 99],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234,50', 123_450],
    ["1'234.50", 123_450],
    ['1.234', 123_400],
    ['1,234,567', 123_456_700],
    ['€12', 1200],
    ['12 €', 1200],
    ['１２', 1200],
    ['9999999999.99', 999_999_999_999],
    ['9,999,999,999.99', 999_999_999_999],
  ])('%j is %i cents', (typed, cents) => {
    expect(parsePrice(typed)).toBe(cents);
  });

  it.each([
    '',
    '-1',
    'abc',
    '1e5',
    'NaN',
    'Infinity',
    '1.2345',
    '12.',
    '.',
    '1.23.456',
    '1,2,3',
    '1.234.50',
    '1,234.567,80',
    '0x10',
    '10000000000',
    '99999999999999999999999',
    "1'; drop",
    '<script>',
    '🚲',
    '12\u0000',
  ])('%j is no price', (typed) => {
    expect(parsePrice(typed)).toBeUndefined();
  });

  it('reads back what URLs carry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (cents) => {
        expect(parsePrice(priceParameter(cents))).toBe(cents);
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const cents = parsePrice(typed);
        expect(cents === undefined || (Number.isInteger(cents) && cents >= 0)).toBe(true);
      }),
    );
  });
});
