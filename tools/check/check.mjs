// `npm run check`: everything that CI holds against a change, in the order in which a mistake shows soonest.
import { ensureInstalled } from '../lib/ensure-installed.mjs';

ensureInstalled();
const { runChecks } = await import('./steps.mjs');
process.exitCode = await runChecks();
