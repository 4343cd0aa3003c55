import { migrate as migrateDatabase, migrationStatus } from '@tradyfit/data';
import { withDatabase } from '../database/database.js';
import type { Output } from '../output.js';
import type { CommandContext } from './command.js';

export interface MigrateOptions {
  /** Whether what waits for the new code to serve alone is applied too. */
  post: boolean;
}

/** Applies what is pending. A schema newer than this code is left alone: a rollback runs this task too. */
export async function migrate(
  { config, output }: CommandContext,
  { post }: MigrateOptions,
): Promise<void> {
  await withDatabase(config, async (database) => {
    const applied = await migrateDatabase(database, {
      post,
      onMigration: (name) => output.line(`migrate: applying ${name}`),
      onProgress: (line) => output.line(`migrate: ${line}`),
      onWaiting: () => output.line('migrate: another process is migrating: waiting for it'),
    });
    const { unknown, pendingPost } = await migrationStatus(database);
    tell(output, applied, unknown);
    if (unknown.length === 0 && pendingPost.length > 0)
      output.line(
        `migrate: ${pendingPost.join(', ')} may follow when nothing but this version serves: run \`migrate --post\``,
      );
  });
}

function tell(output: Output, applied: readonly string[], unknown: readonly string[]): void {
  if (unknown.length > 0)
    output.line(
      `migrate: the database is newer than this version (${unknown.join(', ')}): nothing to do`,
    );
  else
    output.line(
      applied.length > 0 ? `migrate: applied ${applied.length}` : 'migrate: nothing to do',
    );
}
