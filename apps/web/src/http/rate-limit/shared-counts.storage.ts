import { type Counted, type Hit, RateLimitStorage } from './rate-limit.storage.js';

/** Counts for several processes, and may be away. */
export interface SharedCounter {
  /** Whether it makes sense to ask. */
  readonly isUp: boolean;
  /** May reject, or never settle. */
  count(hit: Hit): Promise<Counted>;
}

/** A visitor never waits longer than this for a count. */
const PATIENCE_MS = 300;
/** How long nobody asks a counter that failed. */
const LEFT_ALONE_MS = 5_000;

/**
 * Counts where other processes count too, and while that is away in the next place: a limit that is a little too generous is better
 * than a visitor who gets an error.
 */
export class SharedCounts extends RateLimitStorage {
  private leftAloneUntil = 0;

  /**
   * @param next counts while the shared counter is away
   * @param now milliseconds of a clock that never goes back
   */
  constructor(
    private readonly shared: SharedCounter,
    private readonly next: RateLimitStorage,
    private readonly onFailure: (error: unknown) => void = () => undefined,
    private readonly now: () => number = () => performance.now(),
  ) {
    super();
  }

  override async increment(...hit: Hit): Promise<Counted> {
    if (this.shared.isUp && this.now() >= this.leftAloneUntil) {
      try {
        return await inTime(this.shared.count(hit));
      } catch (error) {
        this.leftAloneUntil = this.now() + LEFT_ALONE_MS;
        this.onFailure(error);
      }
    }
    return this.next.increment(...hit);
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
