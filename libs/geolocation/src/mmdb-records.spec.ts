import { toIpLocation } from './mmdb-records.js';

describe('toIpLocation', () => {
  it('reads the fields of DB-IP', () => {
    const record = {
      city: 'Madrid',
      country_code: 'es',
      state1: 'Madrid',
      latitude: 40.4,
      longitude: -3.7,
      postcode: '',
    };
    expect(toIpLocation(record)).toEqual({
      countryCode: 'ES',
      adminName: 'Madrid',
      city: 'Madrid',
      latitude: 40.4,
      longitude: -3.7,
    });
  });

  it('leaves out what is empty', () => {
    const record = { city: '', country_code: 'ES', state1: '', latitude: 0, longitude: '' };
    expect(toIpLocation(record)).toEqual({ countryCode: 'ES' });
    expect(toIpLocation({ country: { iso_code: 'ES' } })).toEqual({ countryCode: 'ES' });
  });

  it('keeps a point on the equator and the first meridian', () => {
    const record = { country_code: 'GH', latitude: 0, longitude: 0 };
    expect(toIpLocation(record)).toEqual({ countryCode: 'GH', latitude: 0, longitude: 0 });
  });

  it.each([
    null,
    undefined,
    'text',
    {},
    { country_code: '' },
    { country_code: 'ZZ' },
    { country_code: 'Spain' },
    { country: null, city: { names: { en: 'Madrid' } } },
    { country: { iso_code: 5 } },
  ])('%j is nowhere', (record) => {
    expect(toIpLocation(record)).toBeUndefined();
  });
});
