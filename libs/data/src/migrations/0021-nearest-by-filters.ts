import { fewByFilters } from './0021-nearest-by-filters/few.js';
import { searchNearest } from './0021-nearest-by-filters/nearest.js';
import type { Migration } from './migration.js';

/** Nearest first with a price or a condition that few items have, without words: those few are looked at, not the whole market. */
export const nearestByFilters: Migration = {
  name: '0021-nearest-by-filters',
  sql: [fewByFilters, searchNearest].join('\n'),
};
