import { distanceMetres } from './index.js';

const metres = (from: [number, number], to: [number, number]) =>
  distanceMetres({ latitude: from[0], longitude: from[1] }, { latitude: to[0], longitude: to[1] });

const halfMeridian = 20003931.4586;
const equatorDegree = (6378137 * Math.PI) / 180;

describe('distanceMetres', () => {
  // From the examples and the test set of GeographicLib: https://geographiclib.sourceforge.io
  it.each<[string, [number, number], [number, number], number]>([
    ['JFK to LHR', [40.6, -73.8], [51.6, -0.5], 5551759.4003],
    ['Wellington to Salamanca', [-41.32, 174.81], [40.96, -5.5], 19959679.2674],
    ['test set, 1', [35.60777, -139.44815], [-11.17491, -69.95921], 8935244.5605],
    ['test set, 2', [55.52454, 106.05087], [77.03196, 197.18234], 4105086.1714],
    ['test set, 3', [-21.97856, 142.59065], [41.84138, 98.56635], 8394328.8947],
    ['nearly antipodal', [0, 0], [0.5, 179.5], 19936288.579],
    ['antipodal on the equator: over a pole', [0, 0], [0, 180], halfMeridian],
    ['pole to pole', [90, 0], [-90, 123], halfMeridian],
    ['a pole is one point', [90, 10], [90, -170], 0],
    ['over a pole: twice a degree of the meridian', [89, 0], [89, 180], 223387.7298],
    ['a degree of the equator over the date line', [0, 179.5], [0, -179.5], equatorDegree],
    ['the same longitude on both sides of the date line', [10, 180], [10, -180], 0],
    ['the same point', [40.4168, -3.7038], [40.4168, -3.7038], 0],
  ])('%s', (_, from, to, expected) => {
    expect(metres(from, to)).toBeCloseTo(expected, 3);
    expect(metres(to, from)).toBeCloseTo(expected, 3);
  });

  it('takes longitudes beyond 180 degrees', () => {
    expect(metres([10, 190], [20, 370])).toBeCloseTo(metres([10, -170], [20, 10]), 6);
  });

  it.each<[number, number]>([
    [91, 0],
    [-90.1, 0],
    [Number.NaN, 0],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses %d, %d', (latitude, longitude) => {
    expect(() => metres([latitude, longitude], [0, 0])).toThrow(RangeError);
    expect(() => metres([0, 0], [latitude, longitude])).toThrow(RangeError);
  });
});
