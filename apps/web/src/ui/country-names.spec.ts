import { countries, countryCode, countryName, isCountry } from './country-names.js';

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

describe('countries', () => {
  it('are all of ISO 3166-1 and Kosovo, in order of their names, each once', () => {
    const list = countries();
    expect(list.length).toBe(250);
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    expect(list[0]).toEqual({ code: 'AF', name: 'Afghanistan' });
    expect(list.map(({ name }) => name)).toEqual(
      list.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')),
    );
  });

  it('are known by their codes', () => {
    expect(['ES', 'US', 'XK', 'TW'].map(isCountry)).toEqual([true, true, true, true]);
    expect(['', 'es', 'EU', 'AC', 'ZZ', 'constructor'].some(isCountry)).toBe(false);
  });
});
