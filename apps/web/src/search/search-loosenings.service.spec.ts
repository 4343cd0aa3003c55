import type { ItemsRepository } from '@tradyfit/data';
import type { ResolvedSearch } from './resolved-search.js';
import { SearchLoosenings } from './search-loosenings.service.js';
import { parseSearch, typedSearch } from './search.form.js';

/** Counts what a search finds without one of its filters, and how many counts run at once. */
class Counter {
  readonly asked: unknown[] = [];
  atOnce = 0;
  private running = 0;

  async count(filters: unknown): Promise<number> {
    this.asked.push(filters);
    this.running += 1;
    this.atOnce = Math.max(this.atOnce, this.running);
    await new Promise((resolve) => setImmediate(resolve));
    this.running -= 1;
    return 3;
  }
}

it('counts one after the other, and no more than it shows', async () => {
  const counter = new Counter();
  const query = { q: 'carbon road bike', price_min: '5', price_max: '90', condition: 'new,good' };
  const { input } = parseSearch(typedSearch(query));
  const search = { input, sort: 'newest' } as ResolvedSearch;
  const loosenings = new SearchLoosenings(counter as unknown as ItemsRepository);
  expect(await loosenings.of(search, 'en')).toHaveLength(4);
  expect([counter.asked.length, counter.atOnce]).toEqual([4, 1]);
});
