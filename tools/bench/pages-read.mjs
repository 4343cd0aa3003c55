// What a walk of the index of words and positions reads, and what it would read of rows in spatial order: nx run bench:pages-read.
import { fail } from '../lib/console.mjs';
import { runPagesRead } from './search/pages-read.mjs';

try {
  await runPagesRead();
} catch (error) {
  fail(`bench:pages-read: ${error.message}`);
}
