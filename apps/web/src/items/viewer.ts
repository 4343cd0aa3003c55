import type { Near } from '../places/near.js';

/** Whom an item is shown to, as far as it changes what they read. */
export interface Viewer {
  /** BCP 47 tag for numbers and dates. */
  locale: string;
  /** The instant that ages are counted from. */
  now: Date;
  /** The place that distances are counted from; without it none are shown. */
  near?: Near | undefined;
}
