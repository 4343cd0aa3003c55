import { nearestByPosition } from './0024-words-in-the-way/nearest-by-position.js';
import { changedText } from './changed-text.js';
import type { Migration } from './migration.js';

const everything = `  ELSIF area IS NULL AND num_nonnulls(exact_query, conditions, price_min_cents, price_max_cents, after_metres) = 0 THEN
    -- Nothing filters: the points outwards, of each its newest. There are fewer points than items, and none is full.
    OPEN walk NO SCROLL FOR
      SELECT i.id, p.latitude, p.longitude, p.chord FROM (
        SELECT o.latitude, o.longitude, o.position <<->> origin AS chord FROM item_points o
        WHERE first_chord <= 0 OR (o.position <<->> origin) >= first_chord
        ORDER BY o.position <<->> origin) AS p
      CROSS JOIN LATERAL (
        SELECT i.id FROM items i
        WHERE i.state IN ('available', 'reserved') AND i.latitude = p.latitude AND i.longitude = p.longitude
        ORDER BY i.id DESC LIMIT wanted) AS i
      ORDER BY p.chord;
`;

/** What 0024 made, with a walk of its own where nothing filters, and less to compute at a full point. */
const text = [
  ['  ELSIF area IS NULL THEN\n', `${everything}  ELSIF area IS NULL THEN\n`],
  [
    '  alike integer := 0;\n',
    `  reach double precision;
  around geometry;
  alike integer := 0;
`,
  ],
  [
    `      IF newest IS NOT NULL AND NOT EXISTS (
        SELECT FROM item_points p
        WHERE p.position &&& search_box(origin, longest_chord(metres))
          AND (p.position <<->> origin) BETWEEN chord AND longest_chord(metres)
`,
    `      reach := longest_chord(metres);
      around := search_box(origin, reach);
      IF newest IS NOT NULL AND NOT EXISTS (
        SELECT FROM item_points p
        WHERE p.position &&& around AND (p.position <<->> origin) BETWEEN chord AND reach
`,
  ],
].reduce((made, [part, replacement]) => changedText(made, part!, replacement!), nearestByPosition);

/** Nearest first where nothing filters: by the index of the points, far smaller than that of words and positions. */
export const pointsOutwards: Migration = { name: '0028-points-outwards', sql: text };
