// `npm run check`: everything that CI holds against a change, in the order in which a mistake shows soonest.
import { ensureInstalled } from '../lib/ensure-installed.mjs';

ensureInstalled();
const { runChecks } = await import('./steps.mjs');
const { watchForGreen } = await import('../lib/green.mjs');
const rememberGreen = watchForGreen();
process.exitCode = await runChecks();
if (process.exitCode === 0) rememberGreen();
