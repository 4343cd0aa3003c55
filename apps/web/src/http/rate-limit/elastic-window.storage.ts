import { type Counted, RateLimitStorage } from './rate-limit.storage.js';

interface Window {
  hits: number;
  /** When the window, or the lock that it turned into, is over: milliseconds since the epoch. */
  endsAt: number;
}

/**
 * Fixed windows with an elastic lock, in the memory of this process. A window begins with its first hit; the hit that
 * passes the limit turns it into a lock, and each further hit starts the lock afresh. At most `capacity` windows of
 * each limit are kept: beyond it, whoever was silent longest is forgotten.
 */
export class ElasticWindowStorage extends RateLimitStorage {
  // One map for each limit, in the order of the last hits: what is over lies in front.
  private readonly limits = new Map<string, Map<string, Window>>();

  constructor(
    private readonly now: () => number,
    private readonly capacity = 100_000,
  ) {
    super();
  }

  /**
   * Counts a hit.
   *
   * @param ttl length of the window, milliseconds
   * @param blockDuration length of the lock, milliseconds
   */
  override async increment(
    key: string,
    ttl: number,
    limit: number,
    blockDuration: number,
    throttlerName: string,
  ): Promise<Counted> {
    const windows = this.windowsOf(throttlerName);
    const now = this.now();
    const known = windows.get(key);
    const open = known && known.endsAt > now ? known : { hits: 0, endsAt: now + ttl };
    const hits = open.hits + 1;
    const isBlocked = hits > limit;
    const endsAt = isBlocked ? now + blockDuration : open.endsAt;
    windows.delete(key);
    windows.set(key, { hits, endsAt });
    this.forget(windows, now);
    const seconds = Math.ceil((endsAt - now) / 1000);
    return {
      totalHits: hits,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    };
  }

  /** How many windows are in memory. */
  get size(): number {
    return [...this.limits.values()].reduce((sum, windows) => sum + windows.size, 0);
  }

  private windowsOf(name: string): Map<string, Window> {
    const windows = this.limits.get(name) ?? new Map<string, Window>();
    this.limits.set(name, windows);
    return windows;
  }

  private forget(windows: Map<string, Window>, now: number): void {
    for (const [key, { endsAt }] of windows) {
      if (endsAt > now && windows.size <= this.capacity) return;
      windows.delete(key);
    }
  }
}
