import { migrationStatus } from '@tradyfit/data';
import { TaskFailure } from '../failure.js';
import type { Database } from './database.js';

/** @throws TaskFailure when migrations are pending, since the tables may be missing */
export async function refuseOlderSchema(database: Database): Promise<void> {
  const { pending } = await migrationStatus(database);
  if (pending.length > 0)
    throw new TaskFailure(
      `The schema is not up to date (pending: ${pending.join(', ')}): run \`nx run deploy-task:run\` first`,
    );
}
