import { geodesicMetres } from '../../../test/item-search/brute-force.js';
import { columnsOf, pairsOfPoints } from '../../../test/item-search/pairs-of-points.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';

// The embedded database shares its processor with the other test files.
jest.setTimeout(60_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);

afterAll(() => database.close());

it('bounds the chord of every geodesic distance, which PostGIS and GeographicLib agree on', async () => {
  const checked = pairsOfPoints(6_000);
  const rows: { metres: number; chord: number; shortest: number; longest: number }[] =
    await database.dataSource.query(
      `SELECT metres, chord, shortest_chord(metres) AS shortest, longest_chord(metres) AS longest
       FROM unnest($1::float8[], $2::float8[], $3::float8[], $4::float8[]) WITH ORDINALITY AS pair (a, b, c, d, n),
         LATERAL (SELECT geodesic_metres(a, b, c, d) AS metres,
           search_position(a, b) <<->> search_position(c, d) AS chord) AS measured
       ORDER BY n`,
      columnsOf(checked),
    );
  expect(rows).toHaveLength(checked.length);
  rows.forEach(({ metres, chord, shortest, longest }, index) => {
    expect(Math.abs(metres - geodesicMetres(...checked[index]!))).toBeLessThan(1e-5);
    expect(chord).toBeGreaterThanOrEqual(shortest);
    expect(chord).toBeLessThanOrEqual(longest);
  });
});

it('bounds how far away Mercator draws what is so many metres away, on the same side of the date line', async () => {
  const checked = pairsOfPoints(6_000).filter(
    ([from, to]) => Math.abs(from.latitude) <= 80 && from.latitude !== to.latitude,
  );
  const rows: { reach: number; line: number; least: number; most: number }[] =
    await database.dataSource.query(
      `SELECT plane_position(a, b) <-> plane_position(c, d) AS reach, radians(180 - abs(b)) AS line,
         plane_least_reach(geodesic_metres(a, b, c, d), radians(abs(a))) AS least,
         plane_most_reach(geodesic_metres(a, b, c, d), radians(abs(a))) AS most
       FROM unnest($1::float8[], $2::float8[], $3::float8[], $4::float8[]) AS pair (a, b, c, d)`,
      columnsOf(checked),
    );
  expect(rows.length).toBeGreaterThan(3_000);
  let beyondTheLine = 0;
  for (const { reach, line, least, most } of rows) {
    expect(reach).toBeGreaterThanOrEqual(least);
    // What is nearer across the date line is drawn at the far end of the map; a walk never claims to have seen past the line.
    expect(Math.min(reach, line)).toBeLessThanOrEqual(most);
    if (reach > most) beyondTheLine += 1;
  }
  expect(beyondTheLine).toBeGreaterThan(50);
});
