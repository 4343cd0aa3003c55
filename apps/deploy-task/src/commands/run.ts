import type { CommandContext } from './command.js';
import { migrate } from './migrate.js';
import { preflight } from './preflight.js';
import { seed } from './seed.js';

/** What the platform calls at every release: checks, migrates and seeds. */
export async function run(context: CommandContext): Promise<void> {
  await preflight(context);
  await migrate(context);
  await seed(context);
}
