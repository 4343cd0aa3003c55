import { drawArea } from './draw-area.js';

describe('drawArea', () => {
  it('draws the same for every point of the same tenth of a degree', () => {
    expect(drawArea(40.4168, -3.7038)).toEqual(drawArea(40.38, -3.68));
  });

  it('draws another area elsewhere', () => {
    expect(drawArea(40.4, -3.7)).not.toEqual(drawArea(36.7, -4.4));
    expect(drawArea(40.4, -3.7)).not.toEqual(drawArea(40.4, -3.6));
  });

  it.each([
    [90, 180],
    [-90, -180],
    [0, 0],
  ])('draws at %d, %d', (latitude, longitude) => {
    const { parks, water, streets, roads } = drawArea(latitude, longitude);
    expect([...parks, water, ...streets, ...roads].join('')).not.toMatch(/NaN|Infinity|undefined/);
  });
});
