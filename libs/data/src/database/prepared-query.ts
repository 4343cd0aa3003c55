import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/** A statement that PostgreSQL parses and plans once a connection. `name` is unique in the library. */
export interface PreparedQuery {
  name: string;
  text: string;
}

/**
 * Runs a hot read on a pooled connection, outside any transaction, without TypeORM's wrapping (see its cost in README).
 * Where the url says `prepared_statements=off` the statement goes without its name.
 */
export async function runPrepared<Row extends QueryResultRow>(
  dataSource: DataSource,
  { name, text }: PreparedQuery,
  values: unknown[],
): Promise<Row[]> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const { preparedStatements } = dataSource.options.extra as { preparedStatements: boolean };
  const { rows } = await master.query<Row>(
    preparedStatements ? { name, text, values } : { text, values },
  );
  return rows;
}
