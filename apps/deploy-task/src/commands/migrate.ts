import { migrate as migrateDatabase, migrationStatus } from '@tradyfit/data';
import { withDatabase } from '../database/database.js';
import type { CommandContext } from './command.js';

/** Applies what is pending. A schema newer than this code is left alone: a rollback runs this task too. */
export async function migrate({ config, output }: CommandContext): Promise<void> {
  await withDatabase(config, async (database) => {
    const applied = await migrateDatabase(database, {
      onMigration: (name) => output.line(`migrate: applying ${name}`),
      onWaiting: () => output.line('migrate: another process is migrating: waiting for it'),
    });
    const { unknown } = await migrationStatus(database);
    if (unknown.length > 0)
      output.line(
        `migrate: the database is newer than this version (${unknown.join(', ')}): nothing to do`,
      );
    else
      output.line(
        applied.length > 0 ? `migrate: applied ${applied.length}` : 'migrate: nothing to do',
      );
  });
}
