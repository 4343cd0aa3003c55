const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session lives, in milliseconds. */
export const sessionRules = {
  /** Unused for that long, it is over. */
  idleMs: 30 * DAY,
  /** However much it is used, it is over that long after the login. */
  absoluteMs: 90 * DAY,
  /** Visits closer together than this are noted once. */
  seenEveryMs: 15 * MINUTE,
} as const;
