import { searchListedBounded } from './0023-bounded-walk/listed.js';
import type { Migration } from './migration.js';

/** Newest or cheapest first, with frequent words that hardly meet: the market is no longer walked to its end for a page. */
export const boundedWalk: Migration = {
  name: '0023-bounded-walk',
  sql: searchListedBounded,
};
