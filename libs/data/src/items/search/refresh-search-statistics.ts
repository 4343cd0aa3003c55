import type { DataSource } from 'typeorm';
import { refreshVocabulary } from '../../vocabulary/refresh-vocabulary.js';

/**
 * Brings the word frequencies up to date by which searches choose their index. PostgreSQL does so by itself some time
 * after many changes (autovacuum), the embedded database never: call it after loading many items. Searches are right,
 * only slower, without it. The vocabulary is made anew as well.
 */
export async function refreshSearchStatistics(dataSource: DataSource): Promise<void> {
  await dataSource.query('ANALYZE items');
  await refreshVocabulary(dataSource);
}
