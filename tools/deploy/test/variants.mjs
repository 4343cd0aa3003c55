import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

const folder = join(root, 'dist', 'trial');

/**
 * A copy of the packaged site that is another release, with one migration more where wanted.
 *
 * @param {string} name the release that it says it is
 * @param {{ site?: object, task?: object, releaseCommand?: boolean }} changes the migration that the site knows, the one that the
 *   deploy task knows, and whether the Procfile has a release command
 */
export function variant(name, { site, task, releaseCommand = true } = {}) {
  const target = join(folder, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, 'dist/apps/web'), target, { recursive: true });
  writeFileSync(join(target, 'release'), `${name}\n`);
  if (site) addMigration(join(target, 'main.js'), site);
  if (task) addMigration(join(target, 'deploy-task.js'), task);
  if (!releaseCommand) writeFileSync(join(target, 'Procfile'), 'web: node main.js\n');
  return target;
}

export function removeVariants() {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes one more migration into the list of a bundle. */
function addMigration(file, migration) {
  const text = readFileSync(file, 'utf8');
  const list = /^var migrations = \[[^\]]*/m;
  if (!list.test(text)) throw new Error(`${file} has no list of migrations where it was`);
  const more = `,\n  ${JSON.stringify(migration)}\n`;
  writeFileSync(
    file,
    text.replace(list, (found) => `${found.trimEnd().replace(/,$/, '')}${more}`),
  );
}
