import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsInstall } from './ensure-installed.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function installedAt(seconds) {
  mkdirSync(join(folder, 'node_modules'));
  const marker = join(folder, 'node_modules', '.package-lock.json');
  writeFileSync(marker, '{}');
  utimesSync(marker, seconds, seconds);
}

test('installs when node_modules is missing', () => expect(needsInstall(folder)).toBe(true));

test('installs when node_modules is older than the lock file', () => {
  installedAt(1_000);
  expect(needsInstall(folder)).toBe(true);
});

test('does not install when node_modules is newer than the lock file', () => {
  installedAt(Date.now() / 1000 + 60);
  expect(needsInstall(folder)).toBe(false);
});
