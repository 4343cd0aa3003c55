import { createDataSource, toDataError } from '@tradyfit/data';
import type { Config } from '../config.js';
import { TaskFailure } from '../failure.js';
import type { Output } from '../output.js';

/** The pool of connections that commands share. */
export type Database = ReturnType<typeof createDataSource>;

/** Something that statements can be sent to: the pool, or the one connection that holds a lock or a transaction. */
export type Session = Pick<Database, 'query'>;

/** A session whose connection can also be loaded with rows. */
export interface LoadSession extends Session {
  readonly runner: ReturnType<Database['createQueryRunner']>;
}

/** Runs the work with a connected pool and closes it afterwards. Nothing here is timed out: a load takes as long as it takes. */
export async function withDatabase<T>(
  config: Config,
  work: (database: Database) => Promise<T>,
  { readOnly = false } = {},
): Promise<T> {
  const database = openPool(config, readOnly);
  try {
    await database.initialize();
  } catch (error) {
    throw connectionFailure(config.DATABASE_URL, error);
  }
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** Gives the work one connection, as a session, and the pool gets it back afterwards. */
export async function withSession<T>(
  database: Database,
  work: (session: LoadSession) => Promise<T>,
): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    await runner.connect();
    return await work({ runner, query: (text, values) => runner.query(text, values) });
  } finally {
    await runner.release();
  }
}

/** The advisory lock of whoever seeds: "seed" and "yfit" in ASCII. */
const seedingLock = [0x73656564, 0x79666974];

/**
 * Runs the work while no other process seeds. The connection holds the lock, so a killed process gives it back.
 * The embedded database may have only this connection: the work sends everything through it.
 */
export async function whileSeedingAlone<T>(
  database: Database,
  output: Output,
  work: (session: LoadSession) => Promise<T>,
): Promise<T> {
  return withSession(database, async (session) => {
    const [lock] = await session.query<{ taken: boolean }[]>(
      'SELECT pg_try_advisory_lock($1, $2) AS taken',
      seedingLock,
    );
    if (!lock?.taken) {
      output.line('another process is seeding: waiting for it');
      await session.query('SELECT pg_advisory_lock($1, $2)', seedingLock);
    }
    try {
      return await work(session);
    } finally {
      await session.query('SELECT pg_advisory_unlock($1, $2)', seedingLock);
    }
  });
}

/** Runs the work in a transaction of the session. */
export async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.query('BEGIN');
  try {
    const result = await work();
    await session.query('COMMIT');
    return result;
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function openPool(
  { DATABASE_URL: url, DATABASE_SSL: ssl, DATABASE_CA: sslCa }: Config,
  readOnly: boolean,
): Database {
  try {
    return createDataSource({
      url,
      ...(ssl && { ssl }),
      ...(sslCa && { sslCa }),
      poolSize: 2,
      statementTimeoutMs: 0,
      connectTimeoutMs: 10_000,
      applicationName: 'tradyfit-deploy-task',
      readOnly,
    });
  } catch (error) {
    throw new TaskFailure(`DATABASE_URL is not valid: ${messageOf(error)}`, 1, { cause: error });
  }
}

// SQLSTATE of what a server answers instead of a connection.
const wrongLogin = new Set(['28P01', '28000']);
const noSuchDatabase = '3D000';

function connectionFailure(url: string, error: unknown): TaskFailure {
  const { host, pathname } = new URL(url);
  const { code } = error as { code?: string };
  const options = { cause: error };
  if (code && wrongLogin.has(code))
    return new TaskFailure(
      `The database at ${host} refuses the login: ${messageOf(error)}. Correct the user and password in DATABASE_URL.`,
      1,
      options,
    );
  if (code === noSuchDatabase)
    return new TaskFailure(
      `The server at ${host} has no database ${pathname.slice(1)}: create it (CREATE DATABASE), or correct DATABASE_URL.`,
      1,
      options,
    );
  const reason = toDataError(error)?.message ?? messageOf(error);
  return new TaskFailure(
    `Cannot reach the database at ${host}: start it, or correct DATABASE_URL (${reason.replace(/^The database does not answer: /, '')})`,
    1,
    options,
  );
}

/** What an error says; a failed connection to several addresses of a host has no message of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message)
    return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
