import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { itemConditions } from '../item.rows.js';
import { type ItemFilters, readCriteria } from '../search/criteria.js';
import type { Statement } from '../search/matching-items.js';
import { searchTurns } from '../search/search-turns.js';
import { countEach, countRead } from './facet-statements.js';
import { baseOf, type Bucket, bucketsOf, type ItemFacets, priceBands } from './facets.js';

/** What counting may cost. */
export interface FacetLimits {
  /** Numbers are exact up to this; 1,000 by default. */
  cap?: number;
  /** So many items are read at most, 10,000 by default, before buckets are counted one by one. */
  read?: number;
}

/** How many items a search would find in each category, condition and price band. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The facets of a search, each number exact up to `cap` and `cap + 1` beyond. What it costs has a limit whatever there is: up to
   * `read` items are read; only when there are more, each number that they leave open is counted by itself, to the cap.
   *
   * @throws RangeError as `ItemsRepository.search` does
   */
  async facets(filters: ItemFilters, limits: FacetLimits = {}): Promise<ItemFacets> {
    const { cap = 1_000, read = 10_000 } = limits;
    const own = readCriteria({ ...filters });
    const base = readCriteria(baseOf(filters));
    const ids = await this.categoryIds();
    const buckets = bucketsOf(filters, ids, itemConditions);
    const counts = new Map<string, number>();
    // Filters that contradict each other (a price range upside down) may still leave other buckets something.
    const isOpen =
      !own || !base || (await this.read(countRead(base, own, read + 1), counts)) > read;
    if (base && isOpen) await this.countOpen(buckets, counts, cap);
    const count = (key: string) => Math.min(counts.get(key) ?? 0, cap + 1);
    return {
      total: count('total'),
      categories: ids
        .map((categoryId) => ({ categoryId, count: count(`category ${categoryId}`) }))
        .filter((category) => category.count > 0),
      conditions: itemConditions.map((condition) => ({
        condition,
        count: count(`condition ${condition}`),
      })),
      prices: priceBands.map((band, index) => ({ ...band, count: count(`price ${index}`) })),
    };
  }

  /** @returns how many items were read */
  private async read(statement: Statement, counts: Map<string, number>): Promise<number> {
    for (const { key, count } of await this.rows(statement)) counts.set(key, count);
    return counts.get('read') ?? 0;
  }

  private async countOpen(
    buckets: readonly Bucket[],
    counts: Map<string, number>,
    cap: number,
  ): Promise<void> {
    const open = buckets.filter(({ key, filters }) => {
      const isSettled = (counts.get(key) ?? 0) > cap;
      if (!isSettled) counts.delete(key);
      return !isSettled && readCriteria(filters);
    });
    if (open.length === 0) return;
    for (const { key, count } of await this.rows(countEach(open, cap + 1))) counts.set(key, count);
  }

  private async categoryIds(): Promise<number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>(
      'SELECT id FROM categories ORDER BY position, id',
    );
    return rows.map(({ id }) => id);
  }

  private rows({ text, values }: Statement): Promise<{ key: string; count: number }[]> {
    return searchTurns(this.dataSource).run(() => this.dataSource.query(text, values));
  }
}
