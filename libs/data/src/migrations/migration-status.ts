import type { DataSource } from 'typeorm';
import { migrations as allMigrations } from './index.js';
import type { Migration, MigrationPhase } from './migration.js';

export interface MigrationStatus {
  applied: string[];
  /** What this code needs before it can serve. */
  pending: string[];
  /** What may follow when nothing but this code serves any more. */
  pendingPost: string[];
  /** Applied by a newer version of the code. */
  unknown: string[];
}

/** A migration that is not applied yet, as an operator or a deployment tool wants to know it. */
export interface PendingMigration {
  name: string;
  phase: MigrationPhase;
  /** What the release before misses afterwards; null when it notices nothing. */
  destructive: string | null;
}

/** Statements go through one connection or through the pool. */
export interface Session {
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
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

/** The pending ones of a status, those before the new code first. */
export function pendingMigrations(
  { pending, pendingPost }: MigrationStatus,
  wanted: readonly Migration[] = allMigrations,
): PendingMigration[] {
  return [...pending, ...pendingPost].map((name) => {
    const { phase = 'expand', destructive = null } = wanted.find((one) => one.name === name)!;
    return { name, phase, destructive };
  });
}

export function compare(wanted: readonly Migration[], applied: string[]): MigrationStatus {
  const pending = wanted.filter(({ name }) => !applied.includes(name));
  const namesOf = (phase: MigrationPhase) =>
    pending.filter((one) => (one.phase ?? 'expand') === phase).map(({ name }) => name);
  return {
    applied,
    pending: namesOf('expand'),
    pendingPost: namesOf('post'),
    unknown: applied.filter((name) => !wanted.some((one) => one.name === name)),
  };
}

export async function appliedNames(session: Session): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    'SELECT name FROM schema_migrations ORDER BY name',
  );
  return rows.map(({ name }) => name);
}
