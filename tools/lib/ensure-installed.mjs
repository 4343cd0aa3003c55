// Plain Node without dependencies: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './console.mjs';
import { root } from './root.mjs';

/** The oldest Node.js that the workspace runs on, as in package.json's `engines`. */
const OLDEST_NODE = [20, 19];

/** Stops with one line when this Node.js is too old. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor, wantMinor] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  fail(
    `TradyFit needs Node.js ${OLDEST_NODE.join('.')} or newer, this is ${version}. Get it at https://nodejs.org.`,
  );
}

/** True when node_modules is missing or older than the lock file. */
export function needsInstall(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/** Installs the locked dependencies when they are missing or outdated; says so, since it takes a minute. */
export function ensureInstalled() {
  requireNode();
  if (!needsInstall()) return;
  console.log('Installing the locked dependencies (about a minute, once) …');
  // npm names its own entry point to the scripts that it runs; outside npm the one in PATH serves.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0)
    fail('The dependencies could not be installed. Check the network connection, then try again.');
}
