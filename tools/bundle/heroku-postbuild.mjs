// `npm run heroku-postbuild`: what a platform builds when the whole repository is pushed to it. It builds, writes down which
// release this is, and leaves nothing behind that only building needs.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseName } from '../lib/release.mjs';
import { root } from '../lib/root.mjs';
import { nx } from '../lib/run.mjs';

const { code } = await nx(['run-many', '-t', 'build', '--outputStyle=static']);
if (code === 0) {
  for (const app of readdirSync(join(root, 'apps')))
    writeFileSync(join(root, 'apps', app, 'dist', 'release'), `${releaseName()}\n`);
  for (const cache of ['.nx', 'node_modules/.cache'])
    rmSync(join(root, cache), { recursive: true, force: true });
}
process.exitCode = code;
