import type { Migration } from './migration.js';

/** The indexes of 0007, and the points of the items that were there before it, while members go on writing. */
export const searchIndexes: Migration = {
  name: '0017-search-indexes',
  transaction: false,
  steps: [
    // Nearest in a category: a quarter of the pages that the index of words and positions reads for it. ST_Force3D changes
    // nothing; with it the planner cannot take this index where no category is given.
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_category_nearest ON items
       USING gist (category_id, (ST_Force3D(search_position)) gist_geometry_ops_nd) WHERE state IN ('available', 'reserved')`,
    // The newest items of a point.
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_spot ON items (latitude, longitude, id DESC)
       WHERE state IN ('available', 'reserved')`,
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_title_words ON items
       USING gin (item_title_vector(title)) WITH (fastupdate = off) WHERE state IN ('available', 'reserved')`,
    'ALTER INDEX items_title_words ALTER COLUMN 1 SET STATISTICS 500',
    'ANALYZE items',
    {
      batch: `INSERT INTO item_points (latitude, longitude)
        SELECT i.latitude, i.longitude FROM items i
        WHERE NOT EXISTS (
          SELECT FROM item_points p WHERE p.latitude = i.latitude AND p.longitude = i.longitude)
        LIMIT 5000
        ON CONFLICT DO NOTHING`,
    },
  ],
};
