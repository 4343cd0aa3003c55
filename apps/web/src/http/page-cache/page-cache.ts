import type { ChangeListener } from './change-watch.js';
import type { RenderedPage } from './rendered-page.js';

/** Ages on a page are in minutes at the finest, and counts are looked up less often than that: older pages are not shown. */
const LIFE_MS = 60_000;
const MOST_CHANGES = 100_000;

interface Entry {
  page: RenderedPage;
  tags: readonly string[];
  /** State of the cache before the page was rendered. */
  since: number;
  bornAt: number;
}

/** Rendered pages by everything they depend on. A page is given out only while nothing that it shows has changed. */
export class PageCache implements ChangeListener {
  private readonly entries = new Map<string, Entry>();
  private readonly changes = new Map<string, { state: number; at: number }>();
  private bytes = 0;
  private missedAt = 0;
  private lastState = 0;

  /**
   * @param capacity bytes of pages at most; those that nobody has asked for longest go first
   * @param now milliseconds since the epoch
   */
  constructor(
    private readonly capacity: number,
    private readonly now: () => number,
  ) {}

  /** Rises with every change; to be taken before a page is rendered. */
  get state(): number {
    return this.lastState;
  }

  get(key: string): RenderedPage | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.remove(key, entry);
    if (!this.holds(entry)) return undefined;
    this.add(key, entry);
    return entry.page;
  }

  /**
   * @param tags of what the page shows
   * @param since the state before it was rendered
   */
  put(key: string, page: RenderedPage, tags: readonly string[], since: number): void {
    const known = this.entries.get(key);
    if (known) this.remove(key, known);
    const entry = { page, tags, since, bornAt: this.now() };
    if (!this.holds(entry) || page.bytes > this.capacity) return;
    this.add(key, entry);
    for (const [oldest, old] of this.entries) {
      if (this.bytes <= this.capacity) break;
      this.remove(oldest, old);
    }
  }

  changed(tags: readonly string[]): void {
    if (tags.includes('*') || this.changes.size > MOST_CHANGES) return this.missed();
    const state = ++this.lastState;
    const at = this.now();
    for (const tag of tags) {
      this.changes.delete(tag);
      this.changes.set(tag, { state, at });
    }
    // No page is as old as these any more.
    for (const [tag, change] of this.changes) {
      if (at - change.at < 2 * LIFE_MS) break;
      this.changes.delete(tag);
    }
  }

  missed(): void {
    this.missedAt = ++this.lastState;
    this.entries.clear();
    this.changes.clear();
    this.bytes = 0;
  }

  private holds({ tags, since, bornAt }: Entry): boolean {
    const age = this.now() - bornAt;
    if (since < this.missedAt || age >= LIFE_MS || age < 0) return false;
    return tags.every((tag) => (this.changes.get(tag)?.state ?? 0) <= since);
  }

  private add(key: string, entry: Entry): void {
    this.entries.set(key, entry);
    this.bytes += entry.page.bytes;
  }

  private remove(key: string, { page }: Entry): void {
    if (this.entries.delete(key)) this.bytes -= page.bytes;
  }
}
