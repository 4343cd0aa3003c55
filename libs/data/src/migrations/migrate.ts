import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { migrations as allMigrations } from './index.js';
import type { Migration } from './migration.js';

export interface MigrationStatus {
  applied: string[];
  pending: string[];
  /** Applied by a newer version of the code. */
  unknown: string[];
}

export interface MigrateOptions {
  /** Told before each migration. */
  onMigration?(name: string): void;
  /** Told once when another process is migrating and this one waits for it. */
  onWaiting?(): void;
  /** What to apply; all of ours by default. */
  migrations?: readonly Migration[];
}

/** The advisory lock of whoever migrates: "trad" and "yfit" in ASCII. */
const lockKey = [0x74726164, 0x79666974];
/** A migration that cannot get its table locks fails early instead of queueing every reader behind it. */
const lockTimeout = '5s';
/** Node's longest timer: a migration takes as long as it takes. */
const noClientTimeout = 2 ** 31 - 1;

interface Session {
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * Applies what is pending, each migration in its own transaction, under an advisory lock held by one connection: of two
 * processes at once one works, the other waits and finds nothing. A killed one leaves nothing half-done.
 * @returns the names applied now; none when the schema is newer than this code
 */
export async function migrate(
  dataSource: DataSource,
  options: MigrateOptions = {},
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    const session: Session = {
      query: async (text, values) => {
        const query = { text, values, query_timeout: noClientTimeout };
        return (await client.query(query)).rows as never;
      },
    };
    return await migrateLocked(session, options);
  } finally {
    await runner.release();
  }
}

async function migrateLocked(session: Session, options: MigrateOptions): Promise<string[]> {
  await session.query('SET statement_timeout = 0');
  try {
    const [lock] = await session.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS taken',
      lockKey,
    );
    if (!lock?.taken) {
      options.onWaiting?.();
      await session.query('SELECT pg_advisory_lock($1, $2)', lockKey);
    }
    try {
      return await applyPending(session, options);
    } finally {
      await session.query('SELECT pg_advisory_unlock($1, $2)', lockKey);
    }
  } finally {
    await session.query('RESET statement_timeout');
  }
}

async function applyPending(session: Session, options: MigrateOptions): Promise<string[]> {
  const wanted = options.migrations ?? allMigrations;
  await session.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name varchar(100) PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const { pending, unknown } = compare(wanted, await appliedNames(session));
  if (pending.length > 0 && unknown.length > 0) {
    throw new Error(
      `The database has migrations that this version does not know (${unknown.join(', ')}) and lacks some that it needs (${pending.join(', ')}): deploy the newest version.`,
    );
  }
  for (const name of pending) {
    options.onMigration?.(name);
    await apply(
      session,
      wanted.find((migration) => migration.name === name)!,
    );
  }
  return pending;
}

async function apply(session: Session, { name, sql }: Migration): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query(`SET LOCAL lock_timeout = '${lockTimeout}'`);
    await session.query(sql);
    await session.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw new Error(
      `Migration ${name} failed and was undone: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}

async function appliedNames(session: Session): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    'SELECT name FROM schema_migrations ORDER BY name',
  );
  return rows.map(({ name }) => name);
}

function compare(wanted: readonly Migration[], applied: string[]): MigrationStatus {
  const names = wanted.map(({ name }) => name);
  return {
    applied,
    pending: names.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !names.includes(name)),
  };
}

/** Compares the database with this code without changing either. */
export async function migrationStatus(
  dataSource: DataSource,
  wanted: readonly Migration[] = allMigrations,
): Promise<MigrationStatus> {
  const session: Session = { query: (text, values) => dataSource.query(text, values) };
  const [table] = await session.query<{ exists: boolean }>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS exists",
  );
  return compare(wanted, table?.exists ? await appliedNames(session) : []);
}
