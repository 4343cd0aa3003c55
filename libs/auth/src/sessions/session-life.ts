/** When a session began and was last used, and how long it may live. */
export interface SessionLife {
  createdAt: Date;
  /** When it was last used, as far as that was stored; may lag behind by what the application saves on writes. */
  lastSeenAt: Date;
  now: Date;
  /** A session unused for that long is over, in milliseconds. Longer than what `lastSeenAt` may lag behind. */
  idleMs: number;
  /** However much it is used, a session is over that long after it began, in milliseconds. */
  absoluteMs: number;
}

/** When the session ends unless it is used again, in milliseconds since 1970; NaN for an invalid date. */
export function sessionEndsAt(life: Omit<SessionLife, 'now'>): number {
  return Math.min(
    life.createdAt.getTime() + life.absoluteMs,
    life.lastSeenAt.getTime() + life.idleMs,
  );
}

/** Whether the session still counts. One with an invalid date does not. */
export function sessionIsAlive(life: SessionLife): boolean {
  return life.now.getTime() < sessionEndsAt(life);
}
