import { migrationStatus, type PendingMigration, pendingMigrations } from '@tradyfit/data';
import type { Database } from './database.js';

/** How the schema and this code stand to each other; `--json` prints it as it is. */
export interface SchemaReport {
  /** `diverged` means that each knows migrations which the other does not: only a newer version can migrate. */
  schema: 'current' | 'behind' | 'newer' | 'diverged';
  applied: string[];
  /** Those of phase `expand` run before the new code, those of phase `post` after it. */
  pending: PendingMigration[];
  /** Whether what runs before the new code takes something away from the code that serves now. */
  destructive: boolean;
  /** Applied by a newer version. */
  newer: string[];
}

/** Changes nothing. */
export async function reportSchema(database: Database): Promise<SchemaReport> {
  const status = await migrationStatus(database);
  const pending = pendingMigrations(status);
  const behind = status.pending.length > 0;
  const newer = status.unknown.length > 0;
  return {
    schema: behind ? (newer ? 'diverged' : 'behind') : newer ? 'newer' : 'current',
    applied: status.applied,
    pending,
    // On an empty database nothing serves that could miss anything.
    destructive:
      status.applied.length > 0 &&
      pending.some(({ phase, destructive }) => phase === 'expand' && destructive !== null),
    newer: status.unknown,
  };
}

/** A line a group: what is pending before and after the new code, and what the code before misses then. */
export function schemaLines({ pending, newer }: SchemaReport): string[] {
  const namesOf = (wanted: PendingMigration['phase']) =>
    pending
      .filter(({ phase }) => phase === wanted)
      .map(({ name, destructive }) =>
        destructive ? `${name} (destructive: ${destructive})` : name,
      )
      .join(', ');
  return [
    `migrations pending: ${namesOf('expand') || 'none'}`,
    ...(namesOf('post') ? [`migrations pending after the new code: ${namesOf('post')}`] : []),
    ...(newer.length > 0 ? [`migrations newer than this version: ${newer.join(', ')}`] : []),
  ];
}
