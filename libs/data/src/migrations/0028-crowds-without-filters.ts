import { nearestByPosition } from './0024-words-in-the-way/nearest-by-position.js';
import { changedText } from './changed-text.js';
import type { Migration } from './migration.js';

/** Nearest first on a full point: where nothing filters, its newest are known after thirty of its items instead of a hundred. */
export const crowdsWithoutFilters: Migration = {
  name: '0028-crowds-without-filters',
  sql: changedText(
    nearestByPosition,
    '  crowd CONSTANT integer := 100;',
    `  -- Where nothing filters, the newest of a point cost no more than its next items.
  crowd CONSTANT integer := CASE WHEN num_nonnulls(index_query, exact_query, category_id, conditions, price_min_cents, price_max_cents) = 0
    THEN 30 ELSE 100 END;`,
  ),
};
