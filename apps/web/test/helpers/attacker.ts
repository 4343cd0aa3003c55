import type { Point } from '@tradyfit/data';
import { distanceMetres } from '@tradyfit/geolocation';
import type { PlaceRow } from '@tradyfit/data';
import { itemIds } from './html.js';
import type { TestApp } from './test-app.js';

/** Whether an answer tells that the item is in it. */
type Oracle = (query: string) => Promise<boolean>;

/** Somebody who works out where an item is from what the site answers to anybody. */
export class Attacker {
  constructor(
    private readonly site: TestApp,
    private readonly id: number,
    private readonly title: string,
  ) {}

  /** Answers that can be asked for an area: the page, the feed, the counts beside the filters. */
  readonly oracles: Readonly<Record<string, Oracle>> = {
    page: async (query) => itemIds(await this.body('/search', query)).includes(this.id),
    feed: async (query) => (await this.body('/search.atom', query)).includes(`/items/${this.id}<`),
    counts: async (query) => !/"total":"0 items"/.test(await this.body('/search/facets', query)),
  };

  /** Halves the area that holds the item until it is as small as an area can be. */
  async byArea(oracle: Oracle): Promise<Point> {
    const box = { west: -10, south: 35, east: 4, north: 44 };
    const holds = (part: typeof box) =>
      oracle(`box=${[part.west, part.south, part.east, part.north].map((at) => at.toFixed(4))}`);
    while (box.north - box.south > 0.0002) {
      const middle = (box.north + box.south) / 2;
      if (await holds({ ...box, south: middle })) box.south = middle;
      else box.north = middle;
    }
    while (box.east - box.west > 0.0002) {
      const middle = (box.east + box.west) / 2;
      if (await holds({ ...box, west: middle })) box.west = middle;
      else box.east = middle;
    }
    return { latitude: (box.north + box.south) / 2, longitude: (box.east + box.west) / 2 };
  }

  /** Asks from each town for what comes after a distance, with cursors of its own making: the order gives the distance away. */
  async byOrder(towns: readonly PlaceRow[]): Promise<Point> {
    const distances: number[] = [];
    for (const town of towns) {
      let [near, far] = [0, 20_000_000];
      while (far - near > 1) {
        const middle = (near + far) / 2;
        if (await this.comesAfter(town, middle)) near = middle;
        else far = middle;
      }
      distances.push(near);
    }
    return fit((point) =>
      towns.map((town, index) => distanceMetres(point, town) - (distances[index] ?? 0)),
    );
  }

  /** What pages say in words: `about 10 km`. */
  async bands(towns: readonly PlaceRow[]): Promise<number[]> {
    const kilometres: number[] = [];
    for (const town of towns) {
      const html = await this.body('/search', `near=${nameOf(town)}`);
      const words = /about ([\d,]+) km/.exec(html)?.[1];
      kilometres.push(Number(words?.replace(',', '') ?? 0));
    }
    return kilometres;
  }

  /** The point at which the bands fit best. */
  async byBands(towns: readonly PlaceRow[]): Promise<Point> {
    const kilometres = await this.bands(towns);
    return fit((point) =>
      towns.map((town, index) => distanceMetres(point, town) - 1000 * (kilometres[index] ?? 0)),
    );
  }

  private comesAfter(town: PlaceRow, metres: number): Promise<boolean> {
    const cursor = Buffer.from(JSON.stringify([1, 'nearest', metres, 1])).toString('base64url');
    return this.oracles['page']!(`near=${nameOf(town)}&sort=nearest&cursor=${cursor}`);
  }

  private async body(path: string, query: string): Promise<string> {
    const url = `${path}?q=${encodeURIComponent(`"${this.title}"`)}&${query}`;
    const { statusCode, body } = await this.site.get(url);
    if (statusCode !== 200) throw new Error(`${statusCode} ${url}`);
    return body;
  }
}

const nameOf = ({ name, countryCode }: PlaceRow) => encodeURIComponent(`${name}, ${countryCode}`);

/** The point with the least sum of squares, searched in ever smaller steps from the middle of Spain. */
function fit(residuals: (point: Point) => number[]): Point {
  const cost = (point: Point) => residuals(point).reduce((sum, one) => sum + one * one, 0);
  let best: Point = { latitude: 40, longitude: -4 };
  for (let step = 2; step > 1e-6; step /= 2) {
    for (let moved = true; moved;) {
      moved = false;
      for (const north of [-step, 0, step])
        for (const east of [-step, 0, step]) {
          const next = { latitude: best.latitude + north, longitude: best.longitude + east };
          if (cost(next) >= cost(best)) continue;
          best = next;
          moved = true;
        }
    }
  }
  return best;
}
