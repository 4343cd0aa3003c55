// `nx run bench:summary`: docs/benchmarks/README.md and the figures in README.md from the reports in docs/benchmarks; with --check
// nothing is written, and what is not up to date fails.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fail } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { makeSummary } from './report/summary.mjs';

const isCheck = process.argv.includes('--check');
for (const { path, text } of await makeSummary()) {
  const name = relative(root, path);
  if (!isCheck) {
    await writeFile(path, text);
    console.log(`wrote ${name}`);
  } else if (text !== (await readFile(path, 'utf8')))
    fail(`${name} does not say what the reports say: run npx nx run bench:summary`);
}
