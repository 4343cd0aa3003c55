import { countryCode, countryName } from './country-names.js';

describe('countryName', () => {
  it('names countries and leaves anything else as it is', () => {
    expect(countryName('ES')).toBe('Spain');
    expect(countryName('US')).toBe('United States');
    expect(countryName('QQ')).toBe('QQ');
    expect(countryName('')).toBe('');
    expect(countryName('nonsense')).toBe('nonsense');
  });
});

describe('countryCode', () => {
  it.each([
    ['Spain', 'ES'],
    ['united states', 'US'],
    ['USA', 'US'],
    ['uk', 'GB'],
    ['España', 'ES'],
    ["Côte d'Ivoire", 'CI'],
    ['cote d’ivoire', 'CI'],
    ['Germany', 'DE'],
    ['Serbia', 'RS'],
    ['Russia', 'RU'],
    ['Vietnam', 'VN'],
  ])('%s is %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it.each(['Madrid', 'European Union', '', 'constructor'])('%j is no country', (name) => {
    expect(countryCode(name)).toBeUndefined();
  });
});
