// Packs every library, installs each alone in an empty folder, and type-checks and runs there what its README shows: the first ```ts
// block; and its second entry, where it has one.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duration } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { saveToolResult } from '../test/results.mjs';

/** How a careful consumer compiles; types of libraries are checked as well, for ours are among them. */
const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023'],
  types: ['node'],
  strict: true,
  skipLibCheck: false,
  noEmitOnError: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
};

const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-packed-'));
const result = {
  suite: 'packed libraries',
  on: 'empty folder',
  passed: 0,
  failed: 0,
  skippedTests: [],
};
try {
  for (const library of readdirSync(join(root, 'libs'))) {
    const began = Date.now();
    const problem = await tryLibrary(library);
    if (problem) console.error(`${library}: ${problem}`);
    else
      console.log(
        `${library}: packed, installed, type-checked and used as its README shows, in ${duration(Date.now() - began)}`,
      );
    result[problem ? 'failed' : 'passed'] += 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
saveToolResult(result);
process.exitCode = result.failed > 0 ? 1 : 0;

/** Gives what went wrong, or undefined. */
async function tryLibrary(library) {
  const source = join(root, 'libs', library);
  const folder = join(scratch, library);
  mkdirSync(folder);
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: source,
    quiet: true,
  });
  if (packed.code !== 0) return `npm pack failed\n${packed.output}`;
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  const usage = usageOf(library);
  if (!usage) return 'its README shows no usage (a ```ts block)';

  // Peers are what an app that uses the library has installed anyway: the versions of this workspace.
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { dependencies: ofWeb } = JSON.parse(
    readFileSync(join(root, 'apps/web/package.json'), 'utf8'),
  );
  const { devDependencies: ofRoot } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const peers = Object.keys(manifest.peerDependencies ?? {}).map((name) => [
    name,
    ofWeb[name] ?? ofRoot[name],
  ]);
  const dependencies = {
    [manifest.name]: `file:${tarball}`,
    ...Object.fromEntries(peers),
    '@types/node': ofRoot['@types/node'],
  };
  const { overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies, overrides }),
  );
  const installed = await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, quiet: true },
  );
  if (installed.code !== 0) return `npm install failed\n${installed.output}`;

  const sources = { usage };
  if (manifest.exports['./testing'])
    sources.testing = `import * as testing from '${manifest.name}/testing';\nif (Object.keys(testing).length === 0) throw new Error('it is empty');\n`;
  for (const [name, text] of Object.entries(sources))
    writeFileSync(join(folder, `${name}.ts`), text);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  // Writes beside the sources what Node.js runs then.
  const compiled = await run(process.execPath, [tsc], { cwd: folder, quiet: true });
  if (compiled.code !== 0) return `its README's usage has no such types\n${compiled.output}`;
  for (const name of Object.keys(sources)) {
    const used = await run(process.execPath, [`${name}.js`], { cwd: folder, quiet: true });
    if (used.code !== 0) return `${name}.ts ended with ${used.code}\n${used.output}`;
  }
  return undefined;
}

/** The first usage that the library's README shows, as it stands there. */
function usageOf(library) {
  const readme = readFileSync(join(root, 'libs', library, 'README.md'), 'utf8');
  return /^```ts\n([\s\S]*?)^```/m.exec(readme)?.[1];
}
