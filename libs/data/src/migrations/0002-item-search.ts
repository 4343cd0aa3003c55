import { searchChoice } from './0002-item-search/choice.js';
import { searchColumns } from './0002-item-search/columns.js';
import { searchNearest } from './0002-item-search/nearest.js';
import { searchPosition } from './0002-item-search/position.js';
import { searchText } from './0002-item-search/text.js';
import type { Migration } from './migration.js';

/** What finds items by words and by distance. */
export const itemSearch: Migration = {
  name: '0002-item-search',
  sql: [searchText, searchPosition, searchColumns, searchNearest, searchChoice].join('\n'),
};
