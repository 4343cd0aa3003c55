import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs forms and logins, kept beside the embedded database so that open pages survive a restart.
 *
 * @param {string} folder
 * @returns {string}
 */
export function sessionSecret(folder) {
  const file = join(folder, 'session-secret');
  mkdirSync(folder, { recursive: true });
  try {
    // For its owner only; of two starts at once, the second reads what the first wrote.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
