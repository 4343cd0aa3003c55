// `nx run bench:search`: how quick item search is; see README.md.
import { fail } from '../lib/console.mjs';
import { runSearchBench } from './search/run.mjs';

try {
  process.exitCode = await runSearchBench();
} catch (error) {
  fail(`bench:search: ${error.message}`);
}
