// `nx run tradyfit:regexes`: fails when an expression of apps and libs could take very long with a text made for it (ReDoS).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { findRegexes } from './find.mjs';
import { judge } from './judge.mjs';
import { reviewed } from './reviewed.mjs';

const TEST = /(?:^|\/)test\/|\/testing\/|[.-]spec\.tsx?$|\.d\.ts$/;

const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'],
  { cwd: root, encoding: 'utf8' },
);
/** Where each expression stands. */
const places = new Map();
for (const file of listed.split('\n')) {
  if (!/\.tsx?$/.test(file) || TEST.test(file) || !existsSync(join(root, file))) continue;
  for (const { line, written } of findRegexes(file, readFileSync(join(root, file), 'utf8')))
    places.set(written, [...(places.get(written) ?? []), `${file}:${line}`]);
}

const faults = [...reviewed.keys()]
  .filter((written) => !places.has(written))
  .map((written) => `tools/regexes/reviewed.mjs: no source holds ${written}`);
for (const [written, where] of places) {
  const fault = reviewed.has(written) ? undefined : judge(written);
  if (fault) faults.push(`${where.join(', ')}: ${fault}: ${written}`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0)
  fail(
    'Write it so that no text can be read in two ways, or say in tools/regexes/reviewed.mjs why none can be long.',
  );
console.log(`${places.size} regular expressions, ${reviewed.size} of them reviewed by hand`);
