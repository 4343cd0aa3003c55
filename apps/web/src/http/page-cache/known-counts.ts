import type { ChangeListener } from './change-watch.js';

const MOST_COUNTS = 2_000;

interface Known {
  count: number;
  /** How many changes of items had been told before it was counted. */
  since: number;
}

/**
 * Counts up to a cap, of what each changed item can make less by one. What once reached the cap is not counted again while no more items
 * have changed than it had beyond: it still does. To count a frequent word costs more than to find its nearest items.
 */
export class KnownCounts implements ChangeListener {
  private readonly counts = new Map<string, Known>();
  private changedItems = 0;
  /** How often everything has to be taken for changed. */
  private losses = 0;

  /**
   * At most `cap`. Every change of which the answer has to know must have been told.
   *
   * @param key of what is counted
   * @param count counts up to a cap of its own
   */
  async upTo(cap: number, key: string, count: (cap: number) => Promise<number>): Promise<number> {
    const known = this.counts.get(key);
    this.counts.delete(key);
    if (known && known.count - (this.changedItems - known.since) >= cap) {
      // Behind the others: those that nobody has asked for longest go first.
      this.counts.set(key, known);
      return cap;
    }
    const { changedItems: since, losses } = this;
    const counted = await count(2 * cap);
    if (counted >= cap && losses === this.losses) this.keep(key, { count: counted, since });
    return Math.min(counted, cap);
  }

  changed(tags: readonly string[]): void {
    if (tags.includes('*')) return this.missed();
    // Of an item that is new only the lists are told: it makes nothing less.
    this.changedItems += tags.filter((tag) => tag.startsWith('i')).length;
  }

  missed(): void {
    this.losses += 1;
    this.counts.clear();
  }

  private keep(key: string, known: Known): void {
    this.counts.set(key, known);
    const [oldest] = this.counts.keys();
    if (this.counts.size > MOST_COUNTS && oldest !== undefined) this.counts.delete(oldest);
  }
}
