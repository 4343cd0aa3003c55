import type { Migration } from './migration.js';

const isListed = `state IN ('available', 'reserved')`;

/**
 * Items on a map in Mercator's projection: PostGIS splits the pages of an index in two dimensions well, so a walk outwards reads a
 * quarter to two fifths of those that it reads in space (docs/decisions/0029).
 */
export const planeIndexes: Migration = {
  name: '0029-plane-indexes',
  transaction: false,
  steps: [
    // Adding and subtracting 90 and 180 as search_position does. At a pole y is some 38, the logarithm of rounding.
    `CREATE OR REPLACE FUNCTION plane_position(latitude double precision, longitude double precision) RETURNS geometry
       LANGUAGE sql IMMUTABLE PARALLEL SAFE
       RETURN ST_MakePoint(radians(longitude + 180 - 180), asinh(tan(radians(latitude + 90 - 90))))`,
    `COMMENT ON FUNCTION plane_position IS 'A point in Mercator''s projection: x = longitude, y = asinh(tan(latitude)), in radians'`,
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_plane ON items
       USING gist (plane_position(latitude, longitude), strip(search_vector) tsvector_ops (siglen = 1000)) WHERE ${isListed}`,
    // ST_Force2D changes nothing; with it the planner cannot take this index where no category is given.
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_category_plane ON items
       USING gist (category_id, (ST_Force2D(plane_position(latitude, longitude)))) WHERE ${isListed}`,
    'ANALYZE items',
  ],
};
