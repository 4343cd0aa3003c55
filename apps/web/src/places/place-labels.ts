import type { PlaceRow } from '@tradyfit/data';
import { countryCode, countryName } from '../ui/country-names.js';
import type { PlaceView } from './place.view.js';

/** A town as pages show it. */
export function mapPlace(place: PlaceRow): PlaceView {
  return {
    id: place.id,
    name: place.name,
    label: `${place.name}, ${place.countryCode}`,
    fullLabel: fullLabel(place.name, place.adminName, place.countryCode),
  };
}

/** `Málaga, Andalusia, Spain`; the division is left out where it only repeats the town: `Madrid, Spain`. */
export function fullLabel(name: string, adminName: string, country: string): string {
  return [name, placeDetail(name, adminName, country)].filter(Boolean).join(', ');
}

/** What follows the town's name: `Missouri, United States`. */
export function placeDetail(name: string, adminName: string, country: string): string {
  const division = adminName.includes(name) ? '' : adminName;
  return [division, countryName(country)].filter(Boolean).join(', ');
}

/**
 * What to look up for a typed town, most likely first: with the country's name at its end turned into the code (`Madrid, Spain` →
 * `Madrid, ES`), then as typed, because some countries share their name with a division (`Atlanta, Georgia`).
 */
export function placeLookups(typed: string): string[] {
  const comma = typed.lastIndexOf(',');
  const code = comma < 0 ? undefined : countryCode(typed.slice(comma + 1));
  return code ? [`${typed.slice(0, comma)}, ${code}`, typed] : [typed];
}

/** Degrees from `40.4,-3.7`, undefined when it is no such pair or not on the Earth. */
export function parsePoint(typed: string): { latitude: number; longitude: number } | undefined {
  const parts = /^(-?\d{1,2}(?:\.\d{1,15})?),\s*(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(typed);
  const latitude = Number(parts?.[1]);
  const longitude = Number(parts?.[2]);
  if (!parts || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

/** A GeoNames id, undefined when the text is none. */
export function parsePlaceId(typed: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
}
