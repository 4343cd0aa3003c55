import type { Client, QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { apply, type MigratingSession } from './apply-migration.js';
import { migrations as allMigrations } from './index.js';
import { appliedNames, compare } from './migration-status.js';
import type { Migration } from './migration.js';

export interface MigrateOptions {
  /** Whether what waits for the new code to serve alone is applied too; false by default. */
  post?: boolean;
  /** Told before each migration. */
  onMigration?(name: string): void;
  /** Told in words what a migration does meanwhile: rows that are filled in, a table that it waits for. */
  onProgress?(line: string): void;
  /** Told once when another process is migrating and this one waits for it. */
  onWaiting?(): void;
  /** What to apply; all of ours by default. */
  migrations?: readonly Migration[];
}

/** The advisory lock of whoever migrates: "trad" and "yfit" in ASCII. */
const lockKey = [0x74726164, 0x79666974];
const lockPollMs = 250;
/** Node's longest timer: a migration takes as long as it takes. */
const noClientTimeout = 2 ** 31 - 1;

/**
 * Applies what is pending under an advisory lock held by one connection: of two processes at once one works, the other waits and
 * finds nothing. A killed one leaves nothing that running it again does not complete.
 *
 * An empty database gets every migration at once, since nothing serves from it yet.
 * @returns the names applied now; none when the schema is newer than this code
 * @throws MigrationError naming the migration that failed
 */
export async function migrate(
  dataSource: DataSource,
  options: MigrateOptions = {},
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await migrateLocked(sessionOf((await runner.connect()) as Client), options);
  } finally {
    await runner.release();
  }
}

function sessionOf(client: Client): MigratingSession {
  const send = (text: string, values?: unknown[]) =>
    client.query({ text, values, query_timeout: noClientTimeout } as QueryConfig);
  return {
    query: async (text, values) => (await send(text, values)).rows as never,
    execute: async (text) => {
      const { rowCount } = await send(text);
      if (typeof rowCount !== 'number')
        throw new TypeError('a batch is one INSERT, UPDATE or DELETE');
      return rowCount;
    },
  };
}

async function migrateLocked(
  session: MigratingSession,
  options: MigrateOptions,
): Promise<string[]> {
  await session.query('SET statement_timeout = 0');
  try {
    await takeLock(session, options);
    try {
      return await applyPending(session, options);
    } finally {
      await afterwards(session.query('SELECT pg_advisory_unlock($1, $2)', lockKey));
    }
  } finally {
    await afterwards(session.query('RESET statement_timeout'));
  }
}

/** A connection that broke has let go of everything; its own error matters more than that tidying up fails too. */
async function afterwards(tidying: Promise<unknown>): Promise<void> {
  await tidying.catch(() => undefined);
}

/** Asks again and again: a statement that waits keeps its snapshot, and an index built concurrently waits for all snapshots. */
async function takeLock(session: MigratingSession, options: MigrateOptions): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const [lock] = await session.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS taken',
      lockKey,
    );
    if (lock?.taken) return;
    if (tries === 0) options.onWaiting?.();
    await new Promise((resolve) => setTimeout(resolve, lockPollMs));
  }
}

async function applyPending(session: MigratingSession, options: MigrateOptions): Promise<string[]> {
  const wanted = options.migrations ?? allMigrations;
  await session.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name varchar(100) PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const { applied, pending, pendingPost, unknown } = compare(wanted, await appliedNames(session));
  if (pending.length > 0 && unknown.length > 0) {
    throw new Error(
      `The database has migrations that this version does not know (${unknown.join(', ')}) and lacks some that it needs (${pending.join(', ')}): deploy the newest version.`,
    );
  }
  // What follows the code is for the newest version to decide.
  const post = unknown.length === 0 && (options.post === true || applied.length === 0);
  const due = wanted.filter(
    ({ name }) => pending.includes(name) || (post && pendingPost.includes(name)),
  );
  for (const migration of due) {
    options.onMigration?.(migration.name);
    await apply(session, migration, (line) => options.onProgress?.(`${migration.name}: ${line}`));
  }
  return due.map(({ name }) => name);
}
