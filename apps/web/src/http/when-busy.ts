import { toDataError } from '@tradyfit/data';

/**
 * For `.catch` on what a page can do without: the given value while the database has too much to do or is too slow.
 *
 * @throws whatever else went wrong
 */
export function whenBusy<T>(instead: T): (error: unknown) => T {
  return (error) => {
    const kind = toDataError(error)?.kind;
    if (kind === 'unavailable' || kind === 'timeout') return instead;
    throw error;
  };
}
