// `nx run bench:migrations`: the migrations after a given one on a filled table while writers insert; see README.md.
import { fail } from '../lib/console.mjs';
import { runMigrationsBench } from './migrations/run.mjs';

try {
  process.exitCode = await runMigrationsBench();
} catch (error) {
  fail(`bench:migrations: ${error.message}`);
}
