import type { Point } from '@tradyfit/data';

/** Degrees of latitude that are about a kilometre: 1,000 m of a meridian of 20,003,931 m over 180 degrees. */
const STEP = 0.009;

/**
 * The middle of the square of about 1 km in which a point lies. Nothing finer is ever stored: of everybody in a square the same is known.
 * Rows of squares are 0.009 degrees high; each row is cut into as many squares around the Earth as are about as wide.
 */
export function snapToGrid({ latitude, longitude }: Point): Point {
  const rows = Math.round(180 / STEP);
  const row = Math.min(Math.floor((latitude + 90) / STEP), rows - 1);
  const middle = (row + 0.5) * STEP - 90;
  const columns = Math.max(1, Math.round((360 * Math.cos((middle * Math.PI) / 180)) / STEP));
  const width = 360 / columns;
  const column = Math.min(Math.floor((wrapped(longitude) + 180) / width), columns - 1);
  return { latitude: rounded(middle), longitude: rounded((column + 0.5) * width - 180) };
}

/** 180 degrees east is 180 degrees west. */
function wrapped(longitude: number): number {
  return longitude >= 180 ? longitude - 360 : longitude;
}

/** To decimetres: snapped again it stays where it is. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
