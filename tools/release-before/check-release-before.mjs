// Runs the release before on the schema of this one. README.md in this folder says how.
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { onServer } from '../lib/on-server.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { saveToolResult } from '../test/results.mjs';
import { extractReleaseBefore, releaseBefore } from './history.mjs';

/** What a visitor and a member do most; files of apps/web/test. */
const SMOKE = [
  'health',
  'home',
  'items',
  'search',
  'listing',
  'conversations',
  'login',
  'profile',
  'public-api',
];
const chosen = process.argv.length > 2 ? process.argv.slice(2) : SMOKE;
/** A race of many sign-ups against a time limit, which a busy machine loses on any schema. */
const WITHOUT = 'is one of many who want the same username at once';
const server = process.env.TEST_DATABASE_URL;
const result = {
  suite: 'release before',
  on: 'new schema',
  passed: 0,
  failed: 0,
  skippedTests: [],
};

const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-release-before-'));
const template = { name: '' };
try {
  extractReleaseBefore(scratch, [
    'apps/web',
    'libs',
    'tools',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
  ]);
  for (const folder of ['node_modules', 'apps/web/node_modules'])
    if (existsSync(join(root, folder))) symlinkSync(join(root, folder), join(scratch, folder));
  const applied = await makeTemplate();
  console.log(
    `${releaseBefore.slice(0, 7)} on a schema with ${applied.join(', ') || 'no migration more'}`,
  );
  await runItsTests();
} catch (error) {
  result.failed += 1;
  console.error(error);
} finally {
  if (template.name) await onServer(server, (client) => dropTemplate(client));
  rmSync(scratch, { recursive: true, force: true });
}
saveToolResult(result);
console.log(`the release before: ${result.passed} tests passed, ${result.failed} failed`);
process.exitCode = result.failed > 0 ? 1 : 0;

/** Makes the database that the old tests copy: theirs, brought to this release's schema. Gives the migrations that were added. */
async function makeTemplate() {
  const { createDataSource, migrate } = await importBuilt('index.js');
  const { migrationsHash } = await importBuilt('testing/database-snapshot.js');
  const migrations = await migrationsBefore();
  template.name = `tradyfit_template_${migrationsHash(migrations)}`;
  await onServer(server, async (client) => {
    await dropTemplate(client);
    await client.query(`CREATE DATABASE ${template.name} TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const url = new URL(server);
  url.pathname = template.name;
  const dataSource = await createDataSource({ url: url.href, poolSize: 1 }).initialize();
  try {
    await migrate(dataSource, { migrations });
    return await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function migrationsBefore() {
  const outfile = join(scratch, 'migrations-before.mjs');
  const entry = join(scratch, 'libs/data/src/migrations/index.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).migrations;
}

function importBuilt(file) {
  return import(pathToFileURL(join(root, 'libs/data/dist', file)).href);
}

async function runItsTests() {
  const before = await templates();
  const report = join(scratch, 'report.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const files = chosen.map((name) => join(scratch, 'apps/web/test', `${name}.e2e-spec.ts`));
  const { output } = await run(
    process.execPath,
    [
      jest,
      '-c',
      'apps/web/jest.e2e.config.cjs',
      '-w',
      '2',
      '--json',
      `--testNamePattern=^(?!.*${WITHOUT})`,
      `--outputFile=${report}`,
      '--runTestsByPath',
      ...files,
    ],
    { cwd: scratch, quiet: true },
  );
  if (!existsSync(report))
    throw new Error(`The tests of the release before did not run\n${output}`);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  result.passed += numPassedTests;
  result.failed += numFailedTests + numRuntimeErrorTestSuites;
  if (result.failed > 0) console.error(output);
  const made = (await templates()).filter((name) => !before.includes(name));
  if (made.length > 0)
    throw new Error(`The tests ran on ${made.join(', ')}, not on the new schema`);
}

async function templates() {
  const { rows } = await onServer(server, (client) =>
    client.query(
      "SELECT datname FROM pg_database WHERE datname LIKE 'tradyfit\\_template\\_%' ORDER BY 1",
    ),
  );
  return rows.map(({ datname }) => datname);
}

function dropTemplate(client) {
  return client.query(`DROP DATABASE IF EXISTS ${template.name} WITH (FORCE)`);
}
