import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

/**
 * Runs the built deploy task and passes on what it says.
 * @throws Error with its last line when it fails
 */
export function deployTask(words, settings, say) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [join(root, 'apps/deploy-task/dist/main.js'), ...words], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  child.stdout.on('data', (text) => say(`${text}`.trimEnd()));
  child.stderr.on('data', (text) => (error += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`deploy-task ${words[0]} failed: ${error.trim()}`)),
    );
  });
}
