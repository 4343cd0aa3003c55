import type { Migration, SteppedMigration, TransactionalMigration } from './migration.js';
import type { Session } from './migration-status.js';
import { readConcurrentIndex, removeBrokenIndex } from './concurrent-index.js';

/** A migration that failed. Its message says what is left; `cause` is what the database said. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';

  constructor(
    /** The migration's name. */
    readonly migration: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** One connection; a statement also tells how many rows it touched. */
export interface MigratingSession extends Session {
  execute(text: string): Promise<number>;
}

/** A migration that cannot get its table locks fails early instead of queueing every reader behind it, and tries again. */
const lockTimeout = '5s';
const lockAttempts = 5;
const lockPauseMs = 1_000;
const lockNotAvailable = '55P03';

/** Applies a migration and remembers it. @throws MigrationError */
export async function apply(
  session: MigratingSession,
  migration: Migration,
  onProgress: (line: string) => void,
): Promise<void> {
  if (migration.transaction === false) return applySteps(session, migration, onProgress);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await applyAtOnce(session, migration);
    } catch (error) {
      if (attempt === lockAttempts || codeOf(error) !== lockNotAvailable) {
        const message = `Migration ${migration.name} failed and was undone: ${messageOf(error)}`;
        throw new MigrationError(migration.name, message, { cause: error });
      }
      onProgress(`a table is in use, attempt ${attempt + 1} of ${lockAttempts} follows`);
      await new Promise((resolve) => setTimeout(resolve, attempt * lockPauseMs));
    }
  }
}

async function applyAtOnce(
  session: MigratingSession,
  { name, sql }: TransactionalMigration,
): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query(`SET LOCAL lock_timeout = '${lockTimeout}'`);
    await session.query(sql);
    await remember(session, name);
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function applySteps(
  session: MigratingSession,
  { name, steps }: SteppedMigration,
  onProgress: (line: string) => void,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      if (typeof step === 'string') await applyStep(session, step);
      else await applyBatches(session, step.batch, onProgress);
    } catch (error) {
      const message = `Migration ${name} stopped in step ${index + 1} of ${steps.length}, what is done stays and running it again goes on: ${messageOf(error)}`;
      throw new MigrationError(name, message, { cause: error });
    }
  }
  await remember(session, name);
}

async function applyStep(session: MigratingSession, step: string): Promise<void> {
  const index = readConcurrentIndex(step);
  if (!index) {
    await withLockTimeout(session, () => session.query(step));
    return;
  }
  await removeBrokenIndex(session, index);
  try {
    // Waits without a limit, since nobody waits for it: neither reads nor writes.
    await session.query(step);
  } catch (error) {
    // A broken unique index would go on refusing rows.
    await removeBrokenIndex(session, index).catch(() => undefined);
    throw error;
  }
}

async function applyBatches(
  session: MigratingSession,
  batch: string,
  onProgress: (line: string) => void,
): Promise<void> {
  await withLockTimeout(session, async () => {
    let total = 0;
    for (;;) {
      const rows = await session.execute(batch);
      if (rows === 0) return;
      total += rows;
      onProgress(`${total.toLocaleString('en-US')} rows`);
    }
  });
}

async function withLockTimeout(
  session: MigratingSession,
  work: () => Promise<unknown>,
): Promise<void> {
  await session.query(`SET lock_timeout = '${lockTimeout}'`);
  try {
    await work();
  } finally {
    await session.query('RESET lock_timeout').catch(() => undefined);
  }
}

async function remember(session: Session, name: string): Promise<void> {
  await session.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
