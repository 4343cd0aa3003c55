import { positionFunctions } from './0025-inlined-functions/position.js';
import { wordFunctions } from './0025-inlined-functions/words.js';
import type { Migration } from './migration.js';

/** The same functions in forms that are not planned anew by every search and every insert. */
export const inlinedFunctions: Migration = {
  name: '0025-inlined-functions',
  sql: [positionFunctions, wordFunctions].join('\n'),
};
