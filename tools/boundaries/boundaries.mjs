// `nx run tradyfit:boundaries`: fails when a source imports what it may not. The rules are in rules.mjs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { checkBoundaries } from './check.mjs';

// Files that git does not know yet count as well, so that a fault shows before it is committed.
const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'],
  { cwd: root, encoding: 'utf8' },
);
const files = listed
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(join(root, file)));
const faults = checkBoundaries(root, files);
for (const fault of faults) console.error(fault);
if (faults.length > 0)
  fail(
    `${faults.length} forbidden imports. docs/decisions/0004-boundaries.md says what may import what.`,
  );
console.log(`${files.length} files keep to the boundaries`);
