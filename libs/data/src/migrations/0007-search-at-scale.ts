import { searchListed } from './0007-search-at-scale/listed.js';
import { nearestByPosition } from './0007-search-at-scale/nearest-by-position.js';
import { nearestByWords } from './0007-search-at-scale/nearest-by-words.js';
import { searchNearest } from './0007-search-at-scale/nearest.js';
import { itemPoints } from './0007-search-at-scale/points.js';
import { searchWords } from './0007-search-at-scale/words.js';
import type { Migration } from './migration.js';

/** What keeps searches quick at a million items. The functions of 0002 stay for the version before. */
export const searchAtScale: Migration = {
  name: '0007-search-at-scale',
  sql: [
    searchWords,
    itemPoints,
    nearestByPosition,
    nearestByWords,
    searchNearest,
    searchListed,
  ].join('\n'),
};
