import type { CategoriesRepository } from '@tradyfit/data';
import { CategoryCounts, type CountedCategory } from './category-counts.js';

const cycling = { id: 8, name: 'cycling', slug: 'cycling', position: 8 };

/** Answers with how often it was asked. */
class CountingRepository {
  asked = 0;
  failures = 0;

  async allWithCounts(): Promise<CountedCategory[]> {
    this.asked++;
    if (this.failures-- > 0) throw new Error('no database');
    return [{ ...cycling, itemCount: this.asked }];
  }
}

describe('CategoryCounts', () => {
  const make = () => {
    const repository = new CountingRepository();
    return {
      repository,
      counts: new CategoryCounts(repository as unknown as CategoriesRepository),
    };
  };
  const count = async (counts: CategoryCounts, now: number) =>
    (await counts.all(now))[0]?.itemCount;

  it('counts once in thirty seconds', async () => {
    const { counts } = make();
    expect(await Promise.all([count(counts, 0), count(counts, 1)])).toEqual([1, 1]);
    expect(await count(counts, 29_999)).toBe(1);
    expect(await count(counts, 30_000)).toBe(2);
  });

  it('tries again at once after a failure', async () => {
    const { counts, repository } = make();
    repository.failures = 1;
    await expect(counts.all(0)).rejects.toThrow('no database');
    expect(await count(counts, 1)).toBe(2);
  });
});
