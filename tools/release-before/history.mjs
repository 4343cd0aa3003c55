import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** The commit of the release before this one. */
export const releaseBefore = readFileSync(join(import.meta.dirname, 'commit'), 'utf8').trim();

const git = (...args) =>
  spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });

/** Whether the release before is in the history; a shallow clone asks its origin for that one commit. */
export function hasReleaseBefore() {
  const found = () => git('cat-file', '-e', `${releaseBefore}^{commit}`).status === 0;
  return (
    found() ||
    (git('fetch', '--quiet', '--depth=1', 'origin', releaseBefore).status === 0 && found())
  );
}

/** Writes these paths of the release before into a folder. */
export function extractReleaseBefore(folder, paths) {
  const archive = spawnSync('git', ['archive', releaseBefore, ...paths], {
    cwd: root,
    maxBuffer: 256 * 2 ** 20,
  });
  if (archive.status !== 0) throw new Error(`git archive failed: ${archive.stderr}`);
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
}
