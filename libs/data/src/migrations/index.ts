import { foundation } from './0001-foundation.js';
import { itemSearch } from './0002-item-search.js';
import { members } from './0003-members.js';
import { listing } from './0004-listing.js';
import { conversations } from './0005-conversations.js';
import { moderation } from './0006-moderation.js';
import { searchAtScale } from './0007-search-at-scale.js';
import { vocabulary } from './0008-vocabulary.js';
import { pageChanges } from './0009-page-changes.js';
import { searchIndexes } from './0017-search-indexes.js';
import { conditionIndex } from './0020-condition-index.js';
import { nearestByFilters } from './0021-nearest-by-filters.js';
import { firstWordShares } from './0022-first-word-shares.js';
import { boundedWalk } from './0023-bounded-walk.js';
import { wordsInTheWay } from './0024-words-in-the-way.js';
import { inlinedFunctions } from './0025-inlined-functions.js';
import { wordPairsMeet } from './0026-word-pairs.js';
import { listsInPlace } from './0027-lists-in-place.js';
import { pointsOutwards } from './0028-points-outwards.js';
import { planeIndexes } from './0029-plane-indexes.js';
import { walkInPlane } from './0030-walk-in-plane.js';
import type { Migration } from './migration.js';

/** Every migration in the order in which they run. Append only; a number that is missing was never given. */
export const migrations: readonly Migration[] = [
  foundation,
  itemSearch,
  members,
  listing,
  conversations,
  moderation,
  searchAtScale,
  vocabulary,
  pageChanges,
  searchIndexes,
  conditionIndex,
  nearestByFilters,
  firstWordShares,
  boundedWalk,
  wordsInTheWay,
  inlinedFunctions,
  wordPairsMeet,
  listsInPlace,
  pointsOutwards,
  planeIndexes,
  walkInPlane,
];
