import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { PageChangesRepository } from '@tradyfit/data';
import { SITE, type Site } from '../site.js';
import { ChangeWatch } from './change-watch.js';
import { type Shown, tagsOf, withAnyList } from './keep.decorator.js';
import { KnownCounts } from './known-counts.js';
import { PageCache } from './page-cache.js';
import { RenderedPage } from './rendered-page.js';

/** More often than the watch's longest silence, after which it would take everything for changed. */
const LOOK_MS = 30_000;

/** What this process keeps of its answers, and what tells it when that has changed. */
@Injectable()
export class Kept implements OnApplicationBootstrap, OnModuleDestroy {
  /** False where nothing is to be kept. */
  readonly isOn: boolean;
  readonly pages: PageCache;
  private readonly counts = new KnownCounts();
  private readonly watch: ChangeWatch;
  private looking: NodeJS.Timeout | undefined;

  constructor(@Inject(SITE) { config, now }: Site, changes: PageChangesRepository) {
    this.isOn = config.PAGE_CACHE_MB > 0;
    this.pages = new PageCache(config.PAGE_CACHE_MB * 2 ** 20, () => now());
    this.watch = new ChangeWatch(changes, {
      changed: (tags) => {
        this.pages.changed(withAnyList(tags));
        this.counts.changed(tags);
      },
      missed: () => {
        this.pages.missed();
        this.counts.missed();
      },
    });
  }

  /**
   * Looks at the changes also while nobody asks, and where nothing is kept: whoever looks throws the old ones away, and the database
   * goes on writing them.
   */
  onApplicationBootstrap(): void {
    this.looking = setInterval(() => {
      this.current().catch(() => undefined);
    }, LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
  }

  /** Resolves when what has changed is kept no more. Rejects while the database cannot be asked. */
  current(): Promise<void> {
    return this.watch.current();
  }

  /**
   * A text that is the same for everybody, made anew only when something that it shows has changed. For what must pass its guards first.
   *
   * @param key begins with a word of its own, which no page's key does
   */
  async text(key: string, shown: Shown, make: () => Promise<string>): Promise<string> {
    if (!this.isOn) return make();
    await this.current();
    const known = this.pages.get(key);
    if (known) return known.text;
    const since = this.pages.state;
    const text = await make();
    this.pages.put(key, new RenderedPage(text), tagsOf(shown), since);
    return text;
  }

  /**
   * How many items there are of something, at most `cap`; what are many is not counted each time (`KnownCounts`).
   *
   * @param key of what is counted
   */
  async countUpTo(
    cap: number,
    key: string,
    count: (cap: number) => Promise<number>,
  ): Promise<number> {
    if (!this.isOn) return count(cap);
    await this.current();
    return this.counts.upTo(cap, key, count);
  }
}
