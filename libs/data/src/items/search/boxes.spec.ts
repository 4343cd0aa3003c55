import fc from 'fast-check';
import { checkBox, spaceBox } from './boxes.js';

const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const degree = Math.PI / 180;

/** Metres from the centre of the Earth, WGS 84. */
function inSpace(point: { latitude: number; longitude: number }) {
  const [b, l] = [point.latitude * degree, point.longitude * degree];
  const e2 = 0.0066943799901413165;
  const n = 6_378_137 / Math.sqrt(1 - e2 * Math.sin(b) ** 2);
  return {
    x: n * Math.cos(b) * Math.cos(l),
    y: n * Math.cos(b) * Math.sin(l),
    z: n * (1 - e2) * Math.sin(b),
  };
}

it('holds every point of its part of the surface', () => {
  fc.assert(
    fc.property(latitude, latitude, longitude, longitude, share, share, (...numbers) => {
      const [a, b, west, east, up, along] = numbers;
      const [south, north] = [Math.min(a, b), Math.max(a, b)];
      const width = east < west ? east + 360 - west : east - west;
      const point = inSpace({
        latitude: south + (north - south) * up,
        longitude: west + width * along,
      });
      const box = spaceBox({ west, south, east, north });
      for (const axis of ['x', 'y', 'z'] as const) {
        expect(point[axis]).toBeGreaterThanOrEqual(box[axis].least);
        expect(point[axis]).toBeLessThanOrEqual(box[axis].greatest);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('is small for a small part, also across the date line', () => {
  const { x, y, z } = spaceBox({ west: 179.9, south: -17, east: -179.9, north: -16.9 });
  expect(x.greatest - x.least).toBeLessThan(5_000);
  expect(y.greatest - y.least).toBeLessThan(25_000);
  expect(z.greatest - z.least).toBeLessThan(15_000);
});

it.each([
  { west: -181, south: 0, east: 0, north: 1 },
  { west: 0, south: -91, east: 0, north: 1 },
  { west: 0, south: 0, east: NaN, north: 1 },
])('refuses %j', (box) => {
  expect(() => checkBox(box)).toThrow(RangeError);
});
