import type { Migration } from './migration.js';

/** Few items may be in a condition, and a facet that counts them must not look at all others for it. */
export const conditionIndex: Migration = {
  name: '0020-condition-index',
  transaction: false,
  steps: [
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS items_condition ON items (condition)
       WHERE state IN ('available', 'reserved')`,
  ],
};
