import type { Session } from './migration-status.js';

const concurrently = /\bINDEX\s+CONCURRENTLY\b/i;
const building =
  /^(?:\s|--[^\n]*\n)*CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+IF\s+NOT\s+EXISTS\s+([a-z_][a-z0-9_]*)\s+ON\b/i;
const dropping = /^(?:\s|--[^\n]*\n)*DROP\s+INDEX\s+CONCURRENTLY\s+IF\s+EXISTS\b/i;

/**
 * The name of the index that a step builds beside readers and writers.
 *
 * @returns undefined for every other step
 * @throws TypeError when such a step could not be run again
 */
export function readConcurrentIndex(step: string): string | undefined {
  if (!concurrently.test(step) || dropping.test(step)) return undefined;
  const [, name] = building.exec(step) ?? [];
  if (!name)
    throw new TypeError(
      'a step must be repeatable: CREATE INDEX CONCURRENTLY IF NOT EXISTS name ON …, or DROP INDEX CONCURRENTLY IF EXISTS name',
    );
  return name.toLowerCase();
}

/** Removes what an interrupted build left: PostgreSQL keeps the half-built index, maintains it and never uses it. */
export async function removeBrokenIndex(session: Session, name: string): Promise<void> {
  const broken = await session.query(
    'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
    [name],
  );
  if (broken.length > 0) await session.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
}
