import type { ItemCondition } from '../item.rows.js';
import type { ItemFilters } from '../search/criteria.js';

/** A price band in cents: `from` inclusive, `to` inclusive; the last has no end. */
export interface PriceBand {
  fromCents: number;
  toCents?: number;
}

/** Numbers of items, each exact up to the cap and `cap + 1` beyond. */
export interface ItemFacets {
  /** Of the search itself. */
  total: number;
  /** For each category: the search in that category instead of its own. Categories without any are left out. */
  categories: { categoryId: number; count: number }[];
  /** For each condition: the search in that condition instead of its own. */
  conditions: { condition: ItemCondition; count: number }[];
  /** For each band: the search in that band instead of its own prices. */
  prices: (PriceBand & { count: number })[];
}

/** Where price bands begin, in whole units: where those in `items.search_vector` do, see item_price_band. */
const starts = [0, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map((units) => units * 100);

/** The bands of the histogram, the cheapest first. */
export const priceBands: readonly PriceBand[] = starts.map((fromCents, index) => {
  const next = starts[index + 1];
  return next === undefined ? { fromCents } : { fromCents, toCents: next - 1 };
});

/** One number of the facets, and the search that it counts. */
export interface Bucket {
  key: string;
  filters: ItemFilters;
}

/** What all buckets have in common. */
export function baseOf(filters: ItemFilters): ItemFilters {
  const { categoryId: _, conditions: _2, priceMinCents: _3, priceMaxCents: _4, ...base } = filters;
  return base;
}

/** Every bucket of a search, each with its own filter in place of the search's. */
export function bucketsOf(
  filters: ItemFilters,
  categoryIds: readonly number[],
  conditions: readonly ItemCondition[],
): Bucket[] {
  const { priceMinCents: _, priceMaxCents: _2, ...anyPrice } = filters;
  return [
    { key: 'total', filters },
    ...categoryIds.map((categoryId) => ({
      key: `category ${categoryId}`,
      filters: { ...filters, categoryId },
    })),
    ...conditions.map((condition) => ({
      key: `condition ${condition}`,
      filters: { ...filters, conditions: [condition] },
    })),
    ...priceBands.map(({ fromCents, toCents }, index) => ({
      key: `price ${index}`,
      filters: {
        ...anyPrice,
        priceMinCents: fromCents,
        ...(toCents !== undefined && { priceMaxCents: toCents }),
      },
    })),
  ];
}
