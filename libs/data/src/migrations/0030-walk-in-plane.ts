import { nearestInPlane } from './0030-walk-in-plane/nearest-in-plane.js';
import { searchNearest } from './0026-word-pairs/nearest.js';
import { changedText } from './changed-text.js';
import type { Migration } from './migration.js';

/** What 0026 made; where no place limits the search, the plane is tried before space. */
const nearest = [
  ['  few bigint[];\n', '  few bigint[];\n  in_plane record;\n'],
  [
    '  RETURN QUERY SELECT p.id, p.distance FROM search_nearest_by_position(',
    `  -- Everywhere, unless nothing filters the first page: that is read by points.
  IF area IS NULL AND box IS NULL AND abs(near_latitude) < 80
      AND num_nonnulls(index_query, category_id, exact_query, conditions, after_metres) > 0 THEN
    in_plane := search_nearest_in_plane(near_latitude, near_longitude, wanted, index_query, exact_query, category_id, conditions,
      price_min_cents, price_max_cents, beyond_metres, after_metres, after_id);
    IF in_plane.complete THEN
      RETURN QUERY SELECT found.id, found.metres FROM unnest(in_plane.ids, in_plane.distances) AS found (id, metres);
      RETURN;
    END IF;
  END IF;
  RETURN QUERY SELECT p.id, p.distance FROM search_nearest_by_position(`,
  ],
].reduce((made, [part, replacement]) => changedText(made, part!, replacement!), searchNearest);

/** Nearest first by walking outwards on a map; in space where the map does not tell what is nearest. */
export const walkInPlane: Migration = {
  name: '0030-walk-in-plane',
  sql: [nearestInPlane, nearest].join('\n'),
};
