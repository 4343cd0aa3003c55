import { Injectable } from '@nestjs/common';
import { CategoriesRepository, type CategoryRow } from '@tradyfit/data';

export type CountedCategory = CategoryRow & { itemCount: number };

const FRESH_MS = 30_000;

/**
 * The categories with their numbers of items. Counting reads every item and every page shows the result, so it is counted
 * at most every 30 seconds in a process.
 */
@Injectable()
export class CategoryCounts {
  private kept: { at: number; categories: Promise<CountedCategory[]> } | undefined;

  constructor(private readonly categories: CategoriesRepository) {}

  /** In their order; `now` in milliseconds since the epoch. */
  async all(now: number): Promise<CountedCategory[]> {
    if (this.kept && now - this.kept.at < FRESH_MS) return this.kept.categories;
    const categories = this.categories.allWithCounts();
    const kept = { at: now, categories };
    this.kept = kept;
    try {
      return await categories;
    } catch (error) {
      if (this.kept === kept) this.kept = undefined;
      throw error;
    }
  }
}
