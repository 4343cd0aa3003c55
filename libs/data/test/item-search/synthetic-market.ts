import type { DataSource } from 'typeorm';
import { refreshSearchStatistics } from '../../src/items/search/refresh-search-statistics.js';
import { createTestDatabase } from '../../src/testing/index.js';
import { Distances } from './random-searches.js';
import { createSyntheticItems, type SyntheticItem } from './synthetic-items.js';

/** A database of synthetic items that searches know the words of. Close it in `afterAll`. */
export interface SyntheticMarket {
  dataSource: DataSource;
  items: SyntheticItem[];
  distances: Distances;
  close(): Promise<void>;
}

export async function openSyntheticMarket(count: number): Promise<SyntheticMarket> {
  const database = await createTestDatabase();
  const { dataSource } = database;
  const items = await createSyntheticItems(dataSource, count);
  await refreshSearchStatistics(dataSource);
  return { dataSource, items, distances: new Distances(items), close: () => database.close() };
}
