import type { PageChangesRepository } from '@tradyfit/data';
import type { Site } from '../site.js';
import { Kept } from './kept.js';

/** Counts up, and notes up to where it was told to forget. */
class Changes {
  at = 0;
  readonly forgotten: string[] = [];

  position = async () => String(++this.at);
  since = async () => ({ position: String(++this.at), tags: [] });
  forget = async (position: string) => void this.forgotten.push(position);
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it.each([0, 32])(
  'with %i MB for pages, changes are thrown away also while nobody asks, until the process ends',
  async (PAGE_CACHE_MB) => {
    const changes = new Changes();
    const site = { config: { PAGE_CACHE_MB }, now: () => Date.now() } as unknown as Site;
    const kept = new Kept(site, changes as unknown as PageChangesRepository);
    kept.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(6 * 60_000);
    expect(changes.forgotten).toEqual(['1']);
    kept.onModuleDestroy();
    const { at } = changes;
    await jest.advanceTimersByTimeAsync(6 * 60_000);
    expect(changes.at).toBe(at);
  },
);
