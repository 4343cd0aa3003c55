import type { ItemBox } from '@tradyfit/data';

const DEGREES = /^-?\d{1,3}(?:\.\d{1,9})?$/;
/** Four decimals are eleven metres: finer than the towns that it is about. */
const DECIMALS = 4;

/**
 * Reads `west,south,east,north` in degrees; west may be greater than east, across the date line.
 *
 * @returns undefined for what is no area of the Earth
 */
export function parseBox(text: string): ItemBox | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part))) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map((part) =>
    Number(Number(part).toFixed(DECIMALS)),
  );
  const isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
  return isOnEarth && south <= north ? { west, south, east, north } : undefined;
}

/** The same as text. */
export function boxParameter({ west, south, east, north }: ItemBox): string {
  return [west, south, east, north].map(String).join(',');
}
