import type { IpLocation } from './ip-locator.js';

type Json = Record<string, unknown>;

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function english(record: unknown): string | undefined {
  return text(object(object(record)['names'])['en']);
}

function location(
  countryCode: unknown,
  adminName: string | undefined,
  city: string | undefined,
  latitude: unknown,
  longitude: unknown,
): IpLocation | undefined {
  const code = text(countryCode)?.toUpperCase();
  // DB-IP writes ZZ for networks that are nowhere.
  if (code === undefined || !/^[A-Z]{2}$/.test(code) || code === 'ZZ') return undefined;
  const known = typeof latitude === 'number' && typeof longitude === 'number';
  return {
    countryCode: code,
    ...(adminName === undefined ? {} : { adminName }),
    ...(city === undefined ? {} : { city }),
    ...(known ? { latitude, longitude } : {}),
  };
}

/**
 * A record of a city database: DB-IP's flat fields (https://github.com/sapics/ip-location-db) or MaxMind's
 * nested ones (https://dev.maxmind.com/geoip/docs/databases/city-and-country). Undefined without a country.
 */
export function toIpLocation(record: unknown): IpLocation | undefined {
  const it = object(record);
  if ('country_code' in it) {
    return location(
      it['country_code'],
      text(it['state1']),
      text(it['city']),
      it['latitude'],
      it['longitude'],
    );
  }
  const subdivisions = it['subdivisions'];
  const point = object(it['location']);
  return location(
    object(it['country'])['iso_code'],
    Array.isArray(subdivisions) ? english(subdivisions[0]) : undefined,
    english(it['city']),
    point['latitude'],
    point['longitude'],
  );
}
