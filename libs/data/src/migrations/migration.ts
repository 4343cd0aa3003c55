/**
 * When a migration runs. `expand`, before the new code starts: the release before goes on serving on the new schema. `post`, when
 * nothing but the new code serves any more: what only the release before needed may go.
 */
export type MigrationPhase = 'expand' | 'post';

interface MigrationOptions {
  /** `0001-foundation`: what the database remembers it by. */
  name: string;
  /** `expand` by default. */
  phase?: MigrationPhase;
  /**
   * What the release before misses from now on, in words for an operator: `items.image_url is gone`. Nothing by default; a deployment
   * shows its maintenance page while a destructive migration and the new code arrive.
   */
  destructive?: string;
}

/** Statements that succeed or fail together: the kind to prefer. */
export interface TransactionalMigration extends MigrationOptions {
  transaction?: true;
  /** One or more statements, run in one transaction. */
  sql: string;
}

/**
 * Steps that cannot be in one transaction, or must not hold locks for as long as one takes: an index on a big table, a
 * back-fill. What is done stays when a later step fails, and all steps run again then: each must be repeatable.
 */
export interface SteppedMigration extends MigrationOptions {
  transaction: false;
  steps: readonly MigrationStep[];
}

/**
 * One statement outside a transaction; `CREATE INDEX CONCURRENTLY IF NOT EXISTS` starts over where a broken index was left. A
 * batch is run until it touches no row: one INSERT, UPDATE or DELETE that limits itself to some 1,000 to 10,000 rows.
 */
export type MigrationStep = string | { batch: string };

/** A step of the schema. A shipped one is never edited: the next one corrects it. */
export type Migration = TransactionalMigration | SteppedMigration;

/** Every statement text of a migration, in order. */
export function statementsOf(migration: Migration): string[] {
  if (migration.transaction !== false) return [migration.sql];
  return migration.steps.map((step) => (typeof step === 'string' ? step : step.batch));
}
