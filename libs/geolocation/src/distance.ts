import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;

/** Degrees, WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

/**
 * Length of the shortest way between two points on the WGS 84 spheroid, metres, exact to nanometres.
 * After C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), 43–55.
 * Longitudes may be outside ±180°. Throws RangeError when a latitude is outside ±90° or a number is not finite.
 */
export function distanceMetres(a: Point, b: Point): number {
  const { s12 } = Geodesic.WGS84.Inverse(
    a.latitude,
    a.longitude,
    b.latitude,
    b.longitude,
    Geodesic.DISTANCE,
  );
  if (s12 === undefined || !Number.isFinite(s12)) {
    throw new RangeError('Coordinates must be finite, and latitudes within ±90°');
  }
  return s12;
}
