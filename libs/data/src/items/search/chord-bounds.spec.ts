import { geodesicMetres } from '../../../test/item-search/brute-force.js';
import { randomNumbers } from '../../../test/item-search/synthetic-items.js';
import type { Point } from '../../places/place.rows.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';

// The embedded database shares its processor with the other test files.
jest.setTimeout(60_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);

afterAll(() => database.close());

/** Pairs of points: anywhere, close together, nearly opposite, along a meridian, along the equator, at the poles. */
function pairs(count: number): [Point, Point][] {
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

it('bounds the chord of every geodesic distance, which PostGIS and GeographicLib agree on', async () => {
  const checked = pairs(6_000);
  const column = (read: (pair: [Point, Point]) => number) => checked.map(read);
  const rows: { metres: number; chord: number; shortest: number; longest: number }[] =
    await database.dataSource.query(
      `SELECT metres, chord, shortest_chord(metres) AS shortest, longest_chord(metres) AS longest
       FROM unnest($1::float8[], $2::float8[], $3::float8[], $4::float8[]) WITH ORDINALITY AS pair (a, b, c, d, n),
         LATERAL (SELECT geodesic_metres(a, b, c, d) AS metres,
           search_position(a, b) <<->> search_position(c, d) AS chord) AS measured
       ORDER BY n`,
      [
        column(([from]) => from.latitude),
        column(([from]) => from.longitude),
        column(([, to]) => to.latitude),
        column(([, to]) => to.longitude),
      ],
    );
  expect(rows).toHaveLength(checked.length);
  rows.forEach(({ metres, chord, shortest, longest }, index) => {
    expect(Math.abs(metres - geodesicMetres(...checked[index]!))).toBeLessThan(1e-5);
    expect(chord).toBeGreaterThanOrEqual(shortest);
    expect(chord).toBeLessThanOrEqual(longest);
  });
});
