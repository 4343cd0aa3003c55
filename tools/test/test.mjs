// `npm test`: every test that needs nothing but Node.js, from a fresh clone, in one command.
import { ensureInstalled } from '../lib/ensure-installed.mjs';

ensureInstalled();
const { nx } = await import('../lib/run.mjs');
const { clearResults, printSummary } = await import('./results.mjs');
const { watchForGreen } = await import('../lib/green.mjs');

const rememberGreen = watchForGreen();
clearResults();
const { code } = await nx([
  'run-many',
  '-t',
  'test',
  'e2e',
  '--parallel=2',
  '--outputStyle=static',
]);
const summary = printSummary();
process.exitCode = code || (summary.failed > 0 ? 1 : 0);
if (process.exitCode === 0) rememberGreen();
