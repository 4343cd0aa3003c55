import { deployTask } from './deploy-task.js';

process.exitCode = await deployTask(process.argv.slice(2));
