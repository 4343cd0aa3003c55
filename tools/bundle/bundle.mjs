// `node tools/bundle/bundle.mjs web`: makes dist/apps/web, a folder that deploys alone. README.md in this folder says what is in it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { fail } from '../lib/console.mjs';
import { releaseName } from '../lib/release.mjs';
import { debugIdBanner, putDebugId } from '../source-maps/debug-ids.mjs';
import { uploadWhenAsked } from '../source-maps/upload-source-maps.mjs';
import { root } from '../lib/root.mjs';
import { classNames } from './class-names.mjs';
import { licencesOf } from './licences.mjs';
import { deployableLock } from './lock.mjs';
import { deployableManifest, readManifest } from './manifest.mjs';
import { packagesInside } from './packages.mjs';

/** Packages of the older module system ask for others with `require`, and for where they lie. */
const requireBanner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/**
 * @param {string} app folder name in apps/
 * @param {{ minify?: boolean }} options `minify: false` for who wants to change something in it
 * @returns {Promise<string>} the folder
 */
export async function bundle(app, { minify = true } = {}) {
  const source = join(root, 'apps', app);
  const target = join(root, 'dist', 'apps', app);
  const manifest = readManifest(join('apps', app));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  const inputs = await bundleMain(app, join(target, 'main.js'), minify);
  // The task that prepares the database comes along, so that both are always of the same release.
  for (const other of manifest.deploy?.apps ?? [])
    inputs.push(...(await bundleMain(other, join(target, `${other}.js`), minify)));
  if (manifest.deploy?.serves)
    cpSync(join(import.meta.dirname, 'ready.js'), join(target, 'ready.js'));
  for (const folder of manifest.deploy?.folders ?? [])
    cpSync(join(source, folder), join(target, folder.replace(/^dist\//, '')), { recursive: true });
  for (const file of manifest.deploy?.files ?? []) cpSync(join(source, file), join(target, file));

  writeFileSync(join(target, 'LICENCES.txt'), licencesOf(inputs));
  const deployable = deployableManifest(app);
  writeJson(join(target, 'package.json'), deployable);
  writeJson(join(target, 'package-lock.json'), deployableLock(deployable, join('apps', app)));
  writeFileSync(join(target, 'release'), `${releaseName()}\n`);
  return target;
}

async function bundleMain(app, outfile, minify) {
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
    // Read sooner, and less to keep in memory. Identifiers stay, and with them the names of functions, for stacks: to shorten
    // them and give the names back (`keepNames`) costs a call for every function made while a request is answered.
    minifySyntax: minify,
    minifyWhitespace: minify,
    charset: 'ascii',
    banner: { js: `${requireBanner}${debugIdBanner}` },
    metafile: true,
    logLevel: 'warning',
    plugins: [packagesInside(app), classNames],
  });
  for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith('.js')))
    putDebugId(resolve(file));
  return Object.keys(metafile.inputs);
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
