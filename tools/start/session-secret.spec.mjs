import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionSecret } from './session-secret.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tradyfit-secret-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('is long, stays the same, and is its owner’s only', () => {
  const data = join(folder, 'data');
  const secret = sessionSecret(data);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(sessionSecret(data)).toBe(secret);
  expect(statSync(join(data, 'session-secret')).mode & 0o077).toBe(0);
});

it('is another one elsewhere', () => {
  expect(sessionSecret(join(folder, 'a'))).not.toBe(sessionSecret(join(folder, 'b')));
});
