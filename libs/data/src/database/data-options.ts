import { type SslMode, takeSslParameters, type TlsOptions, tlsOptions } from './tls.js';

/** How to reach the database and how long to wait for it. */
export interface DataOptions {
  /**
   * `postgres://user:password@host:port/name`. Two query parameters are ours: `pool_size`, which wins over `poolSize`, and
   * `prepared_statements=off`, for the embedded database or a pooler that shares connections between transactions. `sslmode` and
   * `sslrootcert` mean what libpq means by them; `ssl` wins over them.
   */
  url: string;
  /** Most connections at once; 10 by default. */
  poolSize?: number;
  /** After how many milliseconds a statement is cancelled; 5000 by default, 0 for never. */
  statementTimeoutMs?: number;
  /** How long to wait for a connection, new or free, in milliseconds; 3000 by default. */
  connectTimeoutMs?: number;
  /** Whether the server refuses to write unless a transaction asks for it in so many words; false by default. */
  readOnly?: boolean;
  /**
   * The server's settings in each session, such as `{ jit: 'off' }`, by a statement when it opens. Only for what changes no result: a pooler that
   * shares connections between transactions, or the embedded database, applies them to others' statements, too.
   */
  sessionSettings?: Readonly<Record<string, string>>;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Told when an idle connection breaks; the pool replaces it. */
  onPoolError?: (error: Error) => void;
  /** TLS; what the url's `sslmode` says by default, none without one. */
  ssl?: SslMode;
  /** Certificates to trust with `verify-full` instead of the public ones, PEM. */
  sslCa?: string;
}

export interface ConnectionSettings {
  /** The url without the parameters that the server does not know. */
  url: string;
  poolSize: number;
  preparedStatements: boolean;
  tls: TlsOptions;
}

/**
 * Separates our own query parameters from the driver's.
 * @throws TypeError when the url, its pool size or its sslmode is none
 */
export function readConnectionSettings(options: DataOptions): ConnectionSettings {
  const { url, poolSize = 10 } = options;
  const parsed = new URL(url);
  const fromUrl = parsed.searchParams.get('pool_size');
  const preparedStatements = parsed.searchParams.get('prepared_statements') !== 'off';
  parsed.searchParams.delete('pool_size');
  parsed.searchParams.delete('prepared_statements');
  const size = fromUrl === null ? poolSize : Number(fromUrl);
  if (!Number.isInteger(size) || size < 1)
    throw new TypeError(`pool_size must be a whole number from 1, not ${fromUrl ?? poolSize}`);
  const fromSsl = takeSslParameters(parsed);
  const tls = tlsOptions(options.ssl ?? fromSsl.mode ?? 'disable', options.sslCa ?? fromSsl.ca);
  return { url: parsed.href, poolSize: size, preparedStatements, tls };
}
