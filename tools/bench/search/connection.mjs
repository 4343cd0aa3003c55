import { createDataSource } from '../../../libs/data/dist/index.js';

/**
 * One connection for all variants, made by the library's own settings.
 * @returns `dataSource` for repositories; `prepared(name, text, values)` and `plain(text, values)` send statements by the same connection
 */
export async function connect(url) {
  const dataSource = await createDataSource({
    url,
    poolSize: 1,
    statementTimeoutMs: 0,
    applicationName: 'tradyfit-bench',
  }).initialize();
  const pool = dataSource.driver.master;
  const rows = async (query) => (await pool.query(query)).rows;
  return {
    dataSource,
    prepared: (name, text, values = []) => rows({ name, text, values }),
    plain: (text, values = []) => rows({ text, values }),
    close: () => dataSource.destroy(),
  };
}
