/** How to reach the database and how long to wait for it. */
export interface DataOptions {
  /**
   * `postgres://user:password@host:port/name`. Two query parameters are ours: `pool_size`, which wins over `poolSize`, and
   * `prepared_statements=off`, for the embedded database or a pooler that shares connections between transactions.
   */
  url: string;
  /** Most connections at once; 10 by default. */
  poolSize?: number;
  /** After how many milliseconds a statement is cancelled; 5000 by default, 0 for never. */
  statementTimeoutMs?: number;
  /** How long to wait for a connection, new or free, in milliseconds; 3000 by default. */
  connectTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Told when an idle connection breaks; the pool replaces it. */
  onPoolError?: (error: Error) => void;
  /** TLS; off by default unless the url has an `sslmode`. */
  ssl?: boolean | { rejectUnauthorized: boolean };
}

export interface ConnectionSettings {
  /** The url without the parameters that the server does not know. */
  url: string;
  poolSize: number;
  preparedStatements: boolean;
}

/**
 * Separates our own query parameters from the driver's.
 * @throws TypeError when the url or its pool size is none
 */
export function readConnectionSettings({ url, poolSize = 10 }: DataOptions): ConnectionSettings {
  const parsed = new URL(url);
  const fromUrl = parsed.searchParams.get('pool_size');
  const preparedStatements = parsed.searchParams.get('prepared_statements') !== 'off';
  parsed.searchParams.delete('pool_size');
  parsed.searchParams.delete('prepared_statements');
  const size = fromUrl === null ? poolSize : Number(fromUrl);
  if (!Number.isInteger(size) || size < 1)
    throw new TypeError(`pool_size must be a whole number from 1, not ${fromUrl ?? poolSize}`);
  return { url: parsed.href, poolSize: size, preparedStatements };
}
