import { searchInPlace } from './0027-lists-in-place/in-place.js';
import type { Migration } from './migration.js';

/** Words within a place, by time, price or relevance: one statement that is planned once, relevance in one go. */
export const listsInPlace: Migration = {
  name: '0027-lists-in-place',
  sql: searchInPlace,
};
