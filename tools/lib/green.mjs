// Remembers at which commit the tests passed, for the deploy tool. In node_modules, so that it belongs to this folder alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'node_modules', '.cache', 'tradyfit');
const file = join(folder, 'green-commit');

/** The commit that the working tree is, without any change; undefined otherwise. */
function cleanCommit() {
  const git = (...words) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  try {
    return git('status', '--porcelain').trim() ? undefined : git('rev-parse', 'HEAD').trim();
  } catch {
    return undefined;
  }
}

/** Call before the tests; what it gives, call after they passed. A tree that changed meanwhile is not remembered. */
export function watchForGreen() {
  const commit = cleanCommit();
  return () => {
    if (!commit || cleanCommit() !== commit) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, commit);
  };
}

/** Whether all tests passed at this very commit. */
export function isGreen() {
  try {
    return readFileSync(file, 'utf8') === cleanCommit();
  } catch {
    return false;
  }
}
