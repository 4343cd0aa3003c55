import type { Migration } from './migration.js';

/**
 * What chooses between the indexes: until the site has made the vocabulary, every word would count as rare. 0017 has just analyzed the
 * items; where the vocabulary has been made already, there is nothing to do.
 */
export const firstWordShares: Migration = {
  name: '0022-first-word-shares',
  sql: 'SELECT refresh_search_words() WHERE NOT EXISTS (SELECT FROM search_words)',
};
