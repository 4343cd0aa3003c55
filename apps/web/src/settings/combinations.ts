import { poolSizeIn } from './database.settings.js';

/** Settings that make sense each, and not together. */
export function combinationProblems(set: {
  PAGE_CACHE_MB: number;
  SHARED_CACHE_SECONDS: number;
}): string[] {
  return set.SHARED_CACHE_SECONDS > 0 && set.PAGE_CACHE_MB === 0
    ? [
        'SHARED_CACHE_SECONDS needs PAGE_CACHE_MB: only pages that are kept here may be kept in front',
      ]
    : [];
}

/**
 * As many processes as are wanted, but none without a connection: platforms choose the number by the size of the machine, which knows
 * nothing of the database's limit.
 */
export function processCount(set: {
  DATABASE_URL: string;
  DATABASE_POOL_SIZE: number;
  WEB_CONCURRENCY: number;
}): number {
  if (poolSizeIn(set.DATABASE_URL) !== null) return set.WEB_CONCURRENCY;
  return Math.min(set.WEB_CONCURRENCY, set.DATABASE_POOL_SIZE);
}
