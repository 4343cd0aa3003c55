import { distanceMetres } from '@tradyfit/geolocation';
import { snapToGrid } from './grid.js';

/** Points all over the Earth, the same ones each time. */
const points = Array.from({ length: 2_000 }, (_, index) => ({
  latitude: Math.asin(2 * ((index * 0.754877666) % 1) - 1) * (180 / Math.PI),
  longitude: 360 * ((index * 0.569840291) % 1) - 180,
}));

describe('snapToGrid', () => {
  it('moves a point by at most the half diagonal of a square of a kilometre', () => {
    const moved = points.map((point) => distanceMetres(point, snapToGrid(point)));
    expect(Math.max(...moved)).toBeLessThan(730);
    const median = moved.sort((a, b) => a - b)[moved.length / 2]!;
    expect(median).toBeGreaterThan(300);
  });

  it('leaves a point where it is the second time', () => {
    for (const point of points) expect(snapToGrid(snapToGrid(point))).toEqual(snapToGrid(point));
  });

  it('gives everybody in a square the same point', () => {
    const { latitude, longitude } = snapToGrid({ latitude: 40.41, longitude: -3.7 });
    for (const [north, east] of [
      [0.004, 0.005],
      [-0.004, 0.005],
      [0.004, -0.005],
      [-0.004, -0.005],
    ] as const)
      expect(snapToGrid({ latitude: latitude + north, longitude: longitude + east })).toEqual({
        latitude,
        longitude,
      });
  });

  it.each([
    { latitude: 90, longitude: 0 },
    { latitude: -90, longitude: 180 },
    { latitude: 0, longitude: 180 },
    { latitude: 0, longitude: -180 },
    { latitude: 89.9999, longitude: 179.9999 },
  ])('stays on the Earth at %j', (point) => {
    const snapped = snapToGrid(point);
    expect(Math.abs(snapped.latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(snapped.longitude)).toBeLessThanOrEqual(180);
    expect(distanceMetres(point, snapped)).toBeLessThan(730);
  });
});
