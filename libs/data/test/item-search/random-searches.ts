import type { Point } from '../../src/places/place.rows.js';
import { itemConditions, type ItemSearch, itemSorts } from '../../src/items/item.rows.js';
import { geodesicMetres } from './brute-force.js';
import { crowdedPoints, type SyntheticItem, vocabulary } from './synthetic-items.js';

export type RandomSearch = Omit<ItemSearch, 'after'>;

/** Points near and far from items, at both poles and along the date line. */
export function searchPoints(random: () => number, count: number): Point[] {
  const edges = [
    { latitude: 90, longitude: -33 },
    { latitude: -90, longitude: 5 },
    { latitude: 89.97, longitude: 100 },
    { latitude: -16.8012, longitude: 180 },
    { latitude: -16.8012, longitude: -180 },
    { latitude: -41.3, longitude: -128.8 },
  ];
  const others = Array.from({ length: count - edges.length - crowdedPoints.length }, () => ({
    latitude: random() * 180 - 90,
    longitude: random() * 360 - 180,
  }));
  return [...edges, ...crowdedPoints, ...others];
}

function oneOf<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

function randomText(random: () => number): string {
  const word = () => vocabulary[Math.floor(random() ** 1.5 * vocabulary.length)]!;
  const parts = Array.from({ length: Math.floor(random() * 3) }, word);
  if (random() < 0.15) parts.push(`"${word()} ${word()}"`);
  if (random() < 0.25) parts.push(`-${word()}`);
  if (random() < 0.05) parts.push(`-"${word()} ${word()}"`);
  return parts.join(' ');
}

function randomBox(random: () => number): NonNullable<ItemSearch['box']> {
  const latitude = () => random() * 180 - 90;
  const [one, other] = random() < 0.1 ? [-90, latitude()] : [latitude(), latitude()];
  const longitude = () => oneOf(random, [random() * 360 - 180, 180, -180, random() * 360 - 180]);
  const [south, north] = [Math.min(one, other), Math.max(one, other)];
  return { west: longitude(), south, east: longitude(), north };
}

/** A search of any kind; most of them find something. */
export function randomSearch(random: () => number, points: readonly Point[]): RandomSearch {
  const sort = oneOf(random, itemSorts);
  const chance = (share: number) => random() < share;
  const near = sort === 'nearest' || chance(0.5) ? oneOf(random, points) : undefined;
  const price = () => Math.floor(random() * 40) * 500;
  const metres = () => Math.floor(10 ** (1 + random() * 6.4));
  return {
    sort,
    limit: 1 + Math.floor(random() ** 2 * 60),
    text: chance(0.6) ? randomText(random) : '',
    ...(near && { near }),
    ...(near && chance(0.3) && { radiusMetres: metres() }),
    ...(near && chance(0.15) && { beyondMetres: metres() }),
    ...(chance(0.3) && { categoryId: 1 + Math.floor(random() * 5) }),
    ...(chance(0.25) && { conditions: itemConditions.filter(() => random() < 0.5) }),
    ...(chance(0.2) && { priceMinCents: price() }),
    ...(chance(0.2) && { priceMaxCents: price() }),
    ...(chance(0.2) && { box: randomBox(random) }),
  };
}

/** Geodesic metres of every item from a point, computed once for each point. */
export class Distances {
  private readonly known = new Map<Point, Map<number, number>>();

  constructor(private readonly items: readonly SyntheticItem[]) {}

  from(point: Point): Map<number, number> {
    let metres = this.known.get(point);
    if (!metres) {
      metres = new Map(this.items.map((item) => [item.id, geodesicMetres(point, item)]));
      this.known.set(point, metres);
    }
    return metres;
  }
}
