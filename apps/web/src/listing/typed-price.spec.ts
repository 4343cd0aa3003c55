import { parseTypedPrice, priceText } from './typed-price.js';

describe('parseTypedPrice', () => {
  it.each([
    ['0', 0],
    ['12', 1_200],
    ['12.5', 1_250],
    ['12,50', 1_250],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234,50', 123_450],
    ['12 34', 123_400],
    ['1,00,000', 10_000_000],
    ['12,34,567.89', 123_456_789],
    ['€ 12', 1_200],
    ['12 €', 1_200],
    ['EUR 12', 1_200],
    ['250 kr', 25_000],
    ['Rs. 500', 50_000],
    ['¥１２００', 120_000],
    ['١٢٣٤', 123_400],
    ['۱۲٫۵', 1_250],
    ['१,२३,४५६', 12_345_600],
    ['9,999,999,999.99', 999_999_999_999],
  ])('reads %s', (typed, cents) => {
    expect(parseTypedPrice(typed)).toBe(cents);
  });

  it.each([
    '',
    ' ',
    '-1',
    'ten',
    '1e3',
    '12.345,6.7',
    '10000000000',
    '1,2,3',
    'a1b',
    '1 bike 2',
    '∞',
  ])('refuses %j', (typed) => expect(parseTypedPrice(typed)).toBeUndefined());

  it('refuses a text of any length at once', () => {
    expect(parseTypedPrice('1'.repeat(100_000))).toBeUndefined();
    expect(parseTypedPrice(' '.repeat(100_000) + 'x')).toBeUndefined();
  });
});

describe('priceText', () => {
  it.each([
    [123_450, 'en', '1234.50'],
    [123_450, 'de', '1234,50'],
    [120_000, 'de', '1200'],
    [123_450, 'ar-EG', '1234.50'],
    [1, 'en', '0.01'],
  ])('writes %d in %s', (cents, locale, text) => {
    expect(priceText(cents, locale).replace('٫', '.')).toBe(text);
  });

  it.each(['en', 'de', 'fr', 'ar', 'fa', 'hi', 'pt-BR', 'de-CH'])(
    'is read again as it was in %s',
    (locale) => {
      for (const cents of [0, 5, 99, 100, 123_450, 999_999_999_999])
        expect(parseTypedPrice(priceText(cents, locale))).toBe(cents);
    },
  );
});
