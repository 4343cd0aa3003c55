import { isIn, setNames } from './sets.mjs';
import { oldStatement } from './old-statement.mjs';

const near = { latitude: 40.4, longitude: -3.7 };

describe('the old application', () => {
  it('asks for all words by their beginnings, nearest in degrees', () => {
    expect(oldStatement({ text: 'road bike', near, sort: 'nearest' }, 1)).toEqual({
      text: `SELECT * FROM old_app.items WHERE search_vector @@ to_tsquery('pg_catalog.english', $3) ORDER BY location <-> ST_SetSRID(ST_MakePoint($1, $2), 4326) LIMIT 20 OFFSET 0`,
      values: [-3.7, 40.4, 'road:* & bike:*'],
    });
  });

  it('filters what it could have, and pages by offset', () => {
    const { text, values } = oldStatement(
      { categoryId: 7, priceMaxCents: 20_000, sort: 'price-asc' },
      50,
    );
    expect(text).toContain(
      'WHERE category_id = $1 AND price <= $2::numeric ORDER BY price LIMIT 20 OFFSET 980',
    );
    expect(values).toEqual([7, 200]);
  });
});

it('puts every word into one of the two sets, about half into each', () => {
  const words = Array.from({ length: 2_000 }, (_, index) => `word${index.toString(36)}`);
  const [tuning, report] = setNames.map((set) => words.filter((word) => isIn(set, word)));
  expect(tuning.length + report.length).toBe(2_000);
  expect(tuning.filter((word) => report.includes(word))).toEqual([]);
  expect(Math.abs(tuning.length - report.length)).toBeLessThan(200);
});
