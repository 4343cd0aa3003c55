import type { Moment } from '../ui/time.js';

/** What became of a request to delete somebody's data. */
export interface DataDeletionView {
  code: string;
  /** Whether there was an account to delete. */
  memberFound: boolean;
  requested: Moment;
}
