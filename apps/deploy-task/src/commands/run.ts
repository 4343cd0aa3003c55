import type { CommandContext } from './command.js';
import { migrate, type MigrateOptions } from './migrate.js';
import { preflight } from './preflight.js';
import { seed } from './seed.js';

/** What the platform calls at every release: checks, migrates and seeds. */
export async function run(context: CommandContext, options: MigrateOptions): Promise<void> {
  await preflight(context, { json: false });
  await migrate(context, options);
  await seed(context);
}
