import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

const [recordedHash, recordedSubject] = readFileSync(join(import.meta.dirname, 'commit'), 'utf8')
  .split('\n')
  .map((line) => line.trim());

const git = (...args) =>
  spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });

/** The commit of the release before this one. Its subject finds it where a rewritten history gave it another hash. */
export const releaseBefore = isHere(recordedHash)
  ? recordedHash
  : commitNamed(recordedSubject) || recordedHash;

function isHere(hash) {
  return git('cat-file', '-e', `${hash}^{commit}`).status === 0;
}

function commitNamed(subject) {
  const { stdout } = git('log', '--format=%H %s');
  const line = stdout.split('\n').find((each) => each.slice(41) === subject);
  return line?.slice(0, 40);
}

/** Whether the release before is in the history; a shallow clone asks its origin for that one commit. */
export function hasReleaseBefore() {
  if (isHere(releaseBefore)) return true;
  const { status } = git('fetch', '--quiet', '--depth=1', 'origin', releaseBefore);
  return status === 0 && isHere(releaseBefore);
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
