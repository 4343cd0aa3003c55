import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * Copies what git tracks, and what it would track, as it lies here now; without `.git`.
 *
 * @param {string} folder
 * @param {(file: string) => boolean} leaveOut
 */
export function copyTracked(folder, leaveOut = () => false) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of listed.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    if (leaveOut(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  if (existsSync(join(folder, '.git'))) throw new Error('there is a .git');
}
