// `node tools/faults/faults.mjs [name …] [--short]`: breaks what the site depends on and says what held. README.md tells more.
import { parseArgs } from 'node:util';
import { fail } from '../lib/console.mjs';
import { saveToolResult } from '../test/results.mjs';
import { openDatabase } from './lib/database.mjs';

/** Each fault, and whether it is quick enough for every check. */
const faults = {
  'postgres-killed': true,
  'pool-exhausted': true,
  's3-down': true,
  'geocoder-hangs': true,
  'redis-down': true,
  sigterm: true,
  'worker-killed': true,
  'idle-connections': false,
  'slow-headers': false,
  memory: true,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false } },
});
for (const name of positionals)
  if (!(name in faults))
    fail(`There is no fault ${name}. There are: ${Object.keys(faults).join(', ')}`);
const names =
  positionals.length > 0
    ? positionals
    : Object.keys(faults).filter((name) => !values.short || faults[name]);

const result = { suite: 'faults', on: 'server', passed: 0, failed: 0, skippedTests: [] };
const database = await openDatabase((text) => console.log(text));
try {
  for (const name of names) {
    console.log(`\n${name}`);
    try {
      const { run } = await import(`./cases/${name}.mjs`);
      await run({
        database,
        hold,
        say: (text) => console.log(`  ${text}`),
        isShort: values.short,
      });
    } catch (error) {
      hold(`it could be tried (${error.stack})`, false);
    }
  }
} finally {
  await database.close();
}
saveToolResult(result);
console.log(`\n${result.passed} held, ${result.failed} did not`);
process.exitCode = result.failed > 0 ? 1 : 0;

/**
 * One thing that must hold.
 * @param {boolean} isTimely whether it was quick enough: counts when faults are tried by themselves, not among a machine's other checks
 */
function hold(what, isSo, isTimely = true) {
  const holds = isSo && (isTimely || values.short);
  result[holds ? 'passed' : 'failed'] += 1;
  console.log(`  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`);
}
