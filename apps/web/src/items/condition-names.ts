import type { ItemCondition } from '@tradyfit/data';

/** Conditions in words, the best first. */
export const CONDITIONS: Readonly<Record<ItemCondition, string>> = {
  new: 'New',
  excellent: 'Like new',
  good: 'Good',
  fair: 'Well used',
};
