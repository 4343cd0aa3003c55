import { GeocoderError } from './geocoder-error.js';
import type { GeocoderErrorKind } from './geocoder-error.js';
import type { GeocodedPlace } from './geocoder.js';

/** The statuses of the Geocoding API that are errors. https://developers.google.com/maps/documentation/geocoding */
const ERRORS = new Map<unknown, GeocoderErrorKind>([
  ['OVER_QUERY_LIMIT', 'quota'],
  ['OVER_DAILY_LIMIT', 'quota'],
  ['REQUEST_DENIED', 'denied'],
  ['INVALID_REQUEST', 'invalid'],
  ['UNKNOWN_ERROR', 'unavailable'],
]);

interface Answer {
  status?: unknown;
  results?: unknown;
}
interface Result {
  types?: unknown;
  formatted_address?: unknown;
  geometry?: { location?: { lat?: unknown; lng?: unknown } };
}

const isDegrees = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/**
 * Reads an answer of Google's Geocoding API.
 * @returns undefined when it knows no such town
 * @throws GeocoderError
 */
export function readGoogleAnswer(text: string): GeocodedPlace | undefined {
  const { status, results } = parse(text);
  if (status === 'ZERO_RESULTS') return undefined;
  if (status !== 'OK') {
    const kind = ERRORS.get(status);
    if (kind === undefined) throw new GeocoderError('garbage', 'Google sent an unknown status');
    throw new GeocoderError(kind, `Google answered ${String(status)}`);
  }
  const [first] = Array.isArray(results) ? (results as (Result | null)[]) : [];
  const { lat, lng } = first?.geometry?.location ?? {};
  if (!isDegrees(lat, 90) || !isDegrees(lng, 180))
    throw new GeocoderError('garbage', 'Google sent no coordinates');
  if (isRegion(first?.types)) return undefined;
  const name = first?.formatted_address;
  return { latitude: lat, longitude: lng, ...(typeof name === 'string' && { name }) };
}

/** A town that Google does not know comes back as the middle of its country or state. */
function isRegion(types: unknown): boolean {
  if (!Array.isArray(types)) return false;
  const region = types.includes('country') || types.includes('administrative_area_level_1');
  // Singapore is both.
  return region && !types.includes('locality');
}

function parse(text: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new GeocoderError('garbage', 'Google sent no JSON');
  }
  if (typeof value !== 'object' || value === null)
    throw new GeocoderError('garbage', 'Google sent no object');
  return value;
}
