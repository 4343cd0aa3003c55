/** A process that lived so long was well. */
const WELL_MS = 30_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/**
 * How long to wait before a process that died is started again: not at all after a good life, otherwise longer each time, since what
 * kills them at once would keep the machine busy with starting.
 */
export class RestartPause {
  private shortLives = 0;

  /** @param livedMs how long the process that died had lived */
  next(livedMs: number): number {
    if (livedMs >= WELL_MS) {
      this.shortLives = 0;
      return 0;
    }
    this.shortLives += 1;
    return Math.min(FIRST_PAUSE_MS * 2 ** (this.shortLives - 1), LONGEST_PAUSE_MS);
  }
}
