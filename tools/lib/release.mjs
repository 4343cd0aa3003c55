import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The name by which error reports and `/readyz` tell releases apart: the version and the commit, `0.1.0-488a7b1c0ffe`, with
 * `-changed` when the folder holds something else than the commit. A platform that builds without `.git` gives SOURCE_VERSION.
 */
export function releaseName() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const commit = process.env.SOURCE_VERSION || git('rev-parse', 'HEAD');
  if (!commit) return version;
  const changed = !process.env.SOURCE_VERSION && git('status', '--porcelain') ? '-changed' : '';
  return `${version}-${commit.slice(0, 12)}${changed}`;
}

function git(...words) {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
