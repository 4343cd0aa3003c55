import { deployTask } from './deploy-task.js';

// A reader that leaves early (`| head`) must not stop a migration.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await deployTask(process.argv.slice(2));
