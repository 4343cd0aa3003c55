import type { ItemBox } from '../item.rows.js';

const semiMajorAxis = 6_378_137;
const eccentricitySquared = 0.0066943799901413165;
const degree = Math.PI / 180;
/** For rounding: here, and in the index, whose boxes are in single precision. */
const margin = 1;

interface Range {
  least: number;
  greatest: number;
}

/** What a box of degrees spans in space, in metres from the centre of the Earth. */
export interface SpaceBox {
  x: Range;
  y: Range;
  z: Range;
}

/** @throws RangeError for edges outside the Earth or that are no numbers */
export function checkBox({ west, south, east, north }: ItemBox): void {
  const isPoint = (latitude: number, longitude: number) =>
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isPoint(south, west) || !isPoint(north, east)) {
    throw new RangeError(
      'Not a part of the Earth: latitudes within ±90, longitudes within ±180 degrees',
    );
  }
}

/** The least upright box in space around a part of the spheroid's surface, a metre larger on each side. */
export function spaceBox({ west, south, east, north }: ItemBox): SpaceBox {
  // Farthest from the Earth's axis where the latitude is nearest to the equator.
  const inner = Math.max(Math.abs(south), Math.abs(north));
  const outer = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const end = east < west ? east + 360 : east;
  const radii = { least: fromAxis(inner), greatest: fromAxis(outer) };
  return {
    x: widen(product(radii, cosines(west, end))),
    // The sine is the cosine of what is a quarter of a turn farther west.
    y: widen(product(radii, cosines(west - 90, end - 90))),
    z: widen({ least: overEquator(south), greatest: overEquator(north) }),
  };
}

/** The diagonal of a box in space as a geometry in text form (WKT). */
export function spaceBoxText({ x, y, z }: SpaceBox): string {
  return `LINESTRING Z (${x.least} ${y.least} ${z.least}, ${x.greatest} ${y.greatest} ${z.greatest})`;
}

function normal(latitude: number): number {
  return semiMajorAxis / Math.sqrt(1 - eccentricitySquared * Math.sin(latitude * degree) ** 2);
}

function fromAxis(latitude: number): number {
  return normal(latitude) * Math.cos(latitude * degree);
}

function overEquator(latitude: number): number {
  return normal(latitude) * (1 - eccentricitySquared) * Math.sin(latitude * degree);
}

/** The range of the cosine from `west` to `end`, which is not less. */
function cosines(west: number, end: number): Range {
  const passes = (longitude: number) =>
    longitude + 360 * Math.ceil((west - longitude) / 360) <= end;
  const ends = [Math.cos(west * degree), Math.cos(end * degree)];
  return {
    least: passes(180) ? -1 : Math.min(...ends),
    greatest: passes(0) ? 1 : Math.max(...ends),
  };
}

function product(radii: Range, factors: Range): Range {
  const ends = [radii.least, radii.greatest].flatMap((radius) => [
    radius * factors.least,
    radius * factors.greatest,
  ]);
  return { least: Math.min(...ends), greatest: Math.max(...ends) };
}

function widen({ least, greatest }: Range): Range {
  return { least: least - margin, greatest: greatest + margin };
}
