// Holds every migration against squawk and the rules of this folder. The libraries must be built.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/root.mjs';
import { saveToolResult } from '../test/results.mjs';
import { judge } from './lint.mjs';
import { EXCEPTIONS } from './rules.mjs';

const built = join(root, 'libs/data/dist/migrations/index.js');
const { migrations } = await import(pathToFileURL(built).href);
const result = { suite: 'migrations', on: 'squawk', passed: 0, failed: 0, skippedTests: [] };

for (const migration of migrations) {
  const problems = judge(migration);
  result[problems.length > 0 ? 'failed' : 'passed'] += 1;
  for (const problem of problems) console.error(`${migration.name}: ${problem}`);
}
for (const name of Object.keys(EXCEPTIONS).filter(
  (name) => !migrations.some((one) => one.name === name),
)) {
  result.failed += 1;
  console.error(`rules.mjs excuses ${name}, which is no migration`);
}
saveToolResult(result);
console.log(
  `${result.passed} of ${migrations.length} migrations are safe, say what they destroy, or are excused`,
);
process.exitCode = result.failed > 0 ? 1 : 0;
