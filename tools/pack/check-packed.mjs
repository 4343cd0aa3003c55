// Packs every library, installs each alone in an empty folder, and runs there what its README shows: the first ```ts block.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { duration } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { saveToolResult } from '../test/results.mjs';

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
        `${library}: packed, installed and used as its README shows, in ${duration(Date.now() - began)}`,
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
  const dependencies = { [manifest.name]: `file:${tarball}`, ...Object.fromEntries(peers) };
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

  writeFileSync(join(folder, 'usage.js'), usage);
  const used = await run(process.execPath, ['usage.js'], { cwd: folder, quiet: true });
  return used.code === 0 ? undefined : `the README's usage ended with ${used.code}\n${used.output}`;
}

function usageOf(library) {
  const readme = readFileSync(join(root, 'libs', library, 'README.md'), 'utf8');
  const [, block] = /^```ts\n([\s\S]*?)^```/m.exec(readme) ?? [];
  if (!block) return undefined;
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  };
  return ts.transpileModule(block, { compilerOptions }).outputText;
}
