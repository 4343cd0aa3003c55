// `node tools/bundle/bundle.mjs web`: makes dist/apps/web, a folder that deploys alone. README.md in this folder says what is in it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { fail } from '../lib/console.mjs';
import { releaseName } from '../lib/release.mjs';
import { debugIdBanner, putDebugId } from '../source-maps/debug-ids.mjs';
import { uploadWhenAsked } from '../source-maps/upload-source-maps.mjs';
import { root } from '../lib/root.mjs';
import { deployableLock } from './lock.mjs';
import { deployableManifest, readManifest } from './manifest.mjs';

/** Everything but the workspace's own libraries stays outside and is installed from the lock file. */
const thirdPartyOutside = {
  name: 'third-party-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@tradyfit/')
        ? undefined
        : { path, external: true },
    );
  },
};

/** @param {string} app folder name in apps/ */
export async function bundle(app) {
  const source = join(root, 'apps', app);
  const target = join(root, 'dist', 'apps', app);
  const manifest = readManifest(join('apps', app));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  await bundleMain(app, join(target, 'main.js'));
  // The task that prepares the database comes along, so that both are always of the same release.
  for (const other of manifest.deploy?.apps ?? [])
    await bundleMain(other, join(target, `${other}.js`));
  if (manifest.deploy?.serves)
    cpSync(join(import.meta.dirname, 'ready.js'), join(target, 'ready.js'));
  for (const folder of manifest.deploy?.folders ?? [])
    cpSync(join(source, folder), join(target, folder.replace(/^dist\//, '')), { recursive: true });
  for (const file of manifest.deploy?.files ?? []) cpSync(join(source, file), join(target, file));

  const deployable = deployableManifest(app);
  writeJson(join(target, 'package.json'), deployable);
  writeJson(join(target, 'package-lock.json'), deployableLock(deployable, join('apps', app)));
  writeFileSync(join(target, 'release'), `${releaseName()}\n`);
  return target;
}

async function bundleMain(app, outfile) {
  // esbuild emits no decorator metadata, so it is given what tsc emitted.
  const { metafile } = await build({
    entryPoints: [
      { in: join(root, 'apps', app, 'dist', 'main.js'), out: basename(outfile, '.js') },
    ],
    outdir: dirname(outfile),
    bundle: true,
    // What is loaded later stays in files of its own: the process that keeps others does without the site in its memory.
    splitting: true,
    chunkNames: `${app}-[name]-[hash]`,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'linked',
    keepNames: true,
    banner: { js: debugIdBanner },
    metafile: true,
    logLevel: 'warning',
    plugins: [thirdPartyOutside],
  });
  for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith('.js')))
    putDebugId(resolve(file));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const app = process.argv[2] ?? fail('Name the app to bundle: node tools/bundle/bundle.mjs web');
  const target = await bundle(app);
  console.log(`bundled ${app} into ${target.slice(root.length)}`);
  // A Sentry that is away must not keep anybody from deploying; the upload can be made up for later.
  await uploadWhenAsked(target).catch(({ message }) =>
    console.error(`The source maps were not uploaded: ${message}`),
  );
}
