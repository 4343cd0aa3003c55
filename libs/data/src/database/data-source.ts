import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from '../entities.js';
import { type DataOptions, readConnectionSettings } from './data-options.js';
import { SnakeCaseStrategy } from './snake-case.strategy.js';

/** How much longer than the server the client waits for an answer, for the case that the network swallowed it. */
const answerGraceMs = 2_000;

/** All our 64-bit numbers are ids, cents and counts below 2^53, so they are numbers here too. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** TypeORM's options for our entities; migrations and the schema are ours alone (`migrate`), never TypeORM's. */
export function dataSourceOptions(options: DataOptions): DataSourceOptions {
  const { url, poolSize, preparedStatements, tls } = readConnectionSettings(options);
  const { statementTimeoutMs = 5_000, connectTimeoutMs = 3_000 } = options;
  return {
    type: 'postgres',
    // Left to itself it would look for the driver by its name, which a bundle does not see.
    driver: pg,
    url,
    ssl: tls,
    applicationName: options.applicationName ?? 'tradyfit',
    poolSize,
    connectTimeoutMS: connectTimeoutMs,
    poolErrorHandler: options.onPoolError ?? (() => undefined),
    entities: [...entities],
    namingStrategy: new SnakeCaseStrategy(),
    synchronize: false,
    installExtensions: false,
    extra: {
      types,
      keepAlive: true,
      preparedStatements,
      ...(options.sessionSettings && { onConnect: applySettings(options.sessionSettings) }),
      ...(options.readOnly && { options: '-c default_transaction_read_only=on' }),
      ...(statementTimeoutMs > 0
        ? {
            statement_timeout: statementTimeoutMs,
            query_timeout: statementTimeoutMs + answerGraceMs,
          }
        : {}),
    },
  };
}

function applySettings(settings: Readonly<Record<string, string>>) {
  const text =
    'SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS s (name, value)';
  const values = [Object.keys(settings), Object.values(settings)];
  return (client: pg.Client): Promise<unknown> => client.query(text, values);
}

/** A connection pool that is not connected yet: for scripts and tests, which call `initialize()` and `destroy()`. */
export function createDataSource(options: DataOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
