import { crowdedWords } from './0024-words-in-the-way/crowded.js';
import { nearestByPosition } from './0024-words-in-the-way/nearest-by-position.js';
import { searchNearest } from './0024-words-in-the-way/nearest.js';
import type { Migration } from './migration.js';

/** Nearest first with a word of one region, and pages after the first: no more walks through half of the market. */
export const wordsInTheWay: Migration = {
  name: '0024-words-in-the-way',
  sql: [crowdedWords, nearestByPosition, searchNearest].join('\n'),
};
