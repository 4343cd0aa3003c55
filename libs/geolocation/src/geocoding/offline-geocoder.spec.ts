import { OfflineGeocoder } from '../index.js';

describe('OfflineGeocoder', () => {
  it('asks the application', async () => {
    const place = { latitude: 40.4165, longitude: -3.70256, name: 'Madrid' };
    const geocoder = new OfflineGeocoder(async ({ town }) =>
      town === 'Madrid' ? place : undefined,
    );
    expect(await geocoder.geocode({ town: 'Madrid', countryCode: 'ES' })).toBe(place);
    expect(await geocoder.geocode({ town: 'Atlantis', countryCode: 'ES' })).toBeUndefined();
  });

  it('makes one kind of error of all', async () => {
    const cause = new Error('the database is away');
    const geocoder = new OfflineGeocoder(() => {
      throw cause;
    });
    await expect(geocoder.geocode({ town: 'Madrid', countryCode: 'ES' })).rejects.toMatchObject({
      name: 'GeocoderError',
      kind: 'unavailable',
      cause,
    });
  });
});
