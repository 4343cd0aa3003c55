import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

const folder = join(root, 'dist', 'trial', String(process.pid));

/**
 * A copy of the packaged site that is another release, with some migrations more where wanted.
 *
 * @param {string} name the release that it says it is
 * @param {{ what?: string, site?: object | object[], task?: object | object[], releaseCommand?: boolean }} changes the app, the migrations that the
 *   site knows, those that the deploy task knows, and whether the Procfile has a release command
 */
export function variant(name, { what = 'web', site, task, releaseCommand = true } = {}) {
  const target = join(folder, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, 'dist/apps', what), target, { recursive: true });
  writeFileSync(join(target, 'release'), `${name}\n`);
  for (const one of [site ?? []].flat()) addMigration(target, /^(main|web-.*)\.js$/, one);
  const files = what === 'web' ? /^deploy-task(-.*)?\.js$/ : /^(main|deploy-task-.*)\.js$/;
  for (const one of [task ?? []].flat()) addMigration(target, files, one);
  if (!releaseCommand) writeFileSync(join(target, 'Procfile'), 'web: node main.js\n');
  return target;
}

export function removeVariants() {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes one more migration into the list of a bundle, in whichever of its files that is. */
function addMigration(folder, files, migration) {
  const list = /^var migrations = \[[^\]]*/m;
  const found = readdirSync(folder)
    .filter((file) => files.test(file))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ text }) => list.test(text));
  if (found.length !== 1)
    throw new Error(`${found.length} files have a list of migrations, not one`);
  const [{ file, text }] = found;
  const more = `,\n  ${JSON.stringify(migration)}\n`;
  writeFileSync(
    file,
    text.replace(list, (beginning) => `${beginning.trimEnd().replace(/,$/, '')}${more}`),
  );
}
