import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Installs a manifest with a lock file of its own, outside the workspace: for tools that only a check needs and that are too large
 * to burden every installation with. Kept until the lock changes.
 *
 * @param {string} folder relative to the workspace, with package.json and package-lock.json
 * @returns {Promise<string>} the folder that holds node_modules
 */
export async function installLocked(folder) {
  const lock = readFileSync(join(root, folder, 'package-lock.json'));
  const cache = join(root, 'node_modules', '.cache', 'tradyfit');
  const name = `${folder.split('/').at(-1)}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`;
  const target = join(cache, name);
  if (existsSync(target)) return target;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `${name}-`));
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, folder, file), join(unfinished, file));
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { code, output } = await run('npm', [...args, '--loglevel=error'], {
    cwd: unfinished,
    quiet: true,
  });
  if (code !== 0) throw new Error(`npm ci of ${folder} ended with ${code}\n${output}`);
  renameSync(unfinished, target);
  return target;
}
