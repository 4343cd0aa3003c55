// `nx run web:build`: compiles the server, then bundles the browser's files into dist/assets under names that hold a hash of
// their content, with manifest.json mapping the names that templates use to those.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { debugIdPlaceholder, putDebugId } from '../../tools/source-maps/debug-ids.mjs';

const project = import.meta.dirname;
const client = join(project, 'client');
const assets = join(project, 'dist', 'assets');
const publicFolder = join(project, 'dist', 'public');
const manifest = {};

compileServer();
for (const folder of [assets, publicFolder]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
await bundleClient();
copyHashed(join(client, 'brand'), 'brand');
await drawCategories();
copyRootFiles();
compress();
writeFileSync(join(assets, 'manifest.json'), `${JSON.stringify(sorted(manifest), null, 2)}\n`);

function compileServer() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-b', join(project, 'tsconfig.app.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** main.ts and main.css with everything that they import; fonts and pictures become files of their own. */
async function bundleClient() {
  for (const name of ['main.ts', 'main.css']) await bundleEntry(name);
}

async function bundleEntry(name) {
  const isScript = name.endsWith('.ts');
  const { metafile } = await build({
    entryPoints: [join(client, name)],
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    sourcemap: isScript && 'linked',
    define: { DEBUG_ID: JSON.stringify(debugIdPlaceholder) },
    metafile: true,
    logLevel: 'warning',
  });
  for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    if (isScript && output.endsWith('.js')) putDebugId(join(process.cwd(), output));
    const source = entryPoint ?? Object.keys(inputs)[0];
    if (source)
      manifest[basename(source).replace(/\.ts$/, '.js')] = relative(
        assets,
        join(process.cwd(), output),
      );
  }
}

/** Files that templates name themselves: `brand/mark.svg` → `brand/mark-3f2a91c0.svg`. */
function copyHashed(folder, as) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    writeHashed(`${as}/${name}`, readFileSync(join(folder, name)));
}

/** One picture for each category, drawn by the illustrations library. */
async function drawCategories() {
  const { drawCategory } = await import('@tradyfit/illustrations');
  const { categoryNames, categorySlug } = await import('@tradyfit/data');
  for (const slug of categoryNames.map(categorySlug))
    writeHashed(`categories/${slug}.svg`, Buffer.from(drawCategory(slug)));
}

/** What browsers ask for at the root, under names that cannot hold a hash. */
function copyRootFiles() {
  const favicon = join(client, 'brand', 'favicon.svg');
  if (existsSync(favicon)) cpSync(favicon, join(publicFolder, 'favicon.svg'));
  const folder = join(client, 'public');
  if (existsSync(folder)) cpSync(folder, publicFolder, { recursive: true });
}

/** Compressed once here instead of for each visitor; @fastify/static picks the file that the browser accepts. */
function compress() {
  for (const path of readdirSync(assets, { recursive: true }).map((name) => join(assets, name))) {
    if (!/\.(js|css|svg)$/.test(path)) continue;
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

function writeHashed(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const extension = extname(name);
  const hashed = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  mkdirSync(dirname(join(assets, hashed)), { recursive: true });
  writeFileSync(join(assets, hashed), content);
  manifest[name] = hashed;
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
