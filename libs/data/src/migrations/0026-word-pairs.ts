import { searchNearest } from './0026-word-pairs/nearest.js';
import { wordPairs } from './0026-word-pairs/pairs.js';
import { wordShares } from './0026-word-pairs/shares.js';
import type { Migration } from './migration.js';

/** Several words: whether they meet often enough for a walk is known before one of the two ways is tried in vain. */
export const wordPairsMeet: Migration = {
  name: '0026-word-pairs',
  sql: [wordPairs, wordShares, searchNearest, 'SELECT refresh_search_word_pairs();'].join('\n'),
};
