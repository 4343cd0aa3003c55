import geodesic from 'geographiclib-geodesic';
import type { Point } from '../../src/places/place.rows.js';
import type { SyntheticItem } from './synthetic-items.js';

/** Geodesic metres on the WGS 84 spheroid by GeographicLib, to the micrometre: its own rounding must not break ties. */
export function geodesicMetres(from: Point, to: Point): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(
    from.latitude,
    from.longitude,
    to.latitude,
    to.longitude,
  );
  return Math.round(s12! * 1e6) / 1e6;
}

export interface Found {
  id: number;
  metres: number;
}

/** All listed items that pass, nearest first, of equally near ones the newest first. */
export function nearestByForce(
  items: SyntheticItem[],
  near: Point,
  passes: (item: SyntheticItem) => boolean,
): Found[] {
  return items
    .filter((item) => item.state !== 'sold' && passes(item))
    .map((item) => ({ id: item.id, metres: geodesicMetres(near, item) }))
    .sort((a, b) => a.metres - b.metres || b.id - a.id);
}
