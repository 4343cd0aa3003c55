import type { Point } from '../../src/places/place.rows.js';
import { randomNumbers } from './synthetic-items.js';

/** Pairs of points: anywhere, close together, nearly opposite, along a meridian, along the equator, at the poles. */
export function pairsOfPoints(count: number): [Point, Point][] {
  const random = randomNumbers(77);
  const turned = (degrees: number) => ((degrees + 540) % 360) - 180;
  const anywhere = (): Point => ({
    latitude: Math.asin(random() * 2 - 1) * (180 / Math.PI),
    longitude: random() * 360 - 180,
  });
  const near = () => (random() - 0.5) * 10 ** -(random() * 9);
  return Array.from({ length: count }, (_, index): [Point, Point] => {
    const from = anywhere();
    const { latitude, longitude } = from;
    const within = (degrees: number) => Math.max(-90, Math.min(90, degrees));
    const others: Point[] = [
      anywhere(),
      { latitude: within(latitude + near()), longitude: turned(longitude + near()) },
      { latitude: within(-latitude + near()), longitude: turned(longitude + 180 + near()) },
      { latitude: anywhere().latitude, longitude },
      { latitude: index % 12 < 6 ? 90 : -90, longitude: 0 },
    ];
    const kind = index % 6;
    return kind === 5
      ? [
          { latitude: 0, longitude },
          { latitude: 0, longitude: turned(longitude + random() * 360) },
        ]
      : [from, others[kind]!];
  });
}

/** The pairs as four arrays, of latitudes and longitudes, as `unnest` takes them. */
export const columnsOf = (pairs: readonly [Point, Point][]) => [
  pairs.map(([from]) => from.latitude),
  pairs.map(([from]) => from.longitude),
  pairs.map(([, to]) => to.latitude),
  pairs.map(([, to]) => to.longitude),
];
