import { searchTerms, withoutTerm } from './search-terms.js';

describe('searchTerms', () => {
  it.each([
    ['road bike', ['road', 'bike']],
    ['"road bike" -kids', ['"road bike"', '-kids']],
    ['-"for kids" bike', ['-"for kids"', 'bike']],
    ['"road bike', ['"road bike']],
    ['""  -', []],
    ['', []],
  ])('%j', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms);
  });
});

describe('withoutTerm', () => {
  it('keeps the others in order', () => {
    expect(withoutTerm(['"road bike"', '-kids', 'red'], 1)).toBe('"road bike" red');
  });
});
