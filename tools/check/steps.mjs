import { chromiumPath as chromium } from '../lib/chromium.mjs';
import { duration } from '../lib/console.mjs';
import { nx, run } from '../lib/run.mjs';
import { hasReleaseBefore, releaseBefore } from '../release-before/history.mjs';
import { clearResults, printSummary } from '../test/results.mjs';
import { audit } from './audit.mjs';

const inCi = Boolean(process.env.CI);
const server = process.env.TEST_DATABASE_URL;
const tool = (file) => () => run(process.execPath, [file]);
const targets =
  (names, { env = {}, projects } = {}) =>
  () =>
    nx(
      [
        'run-many',
        '-t',
        ...names,
        ...(projects ? ['-p', projects] : []),
        '--parallel=2',
        '--outputStyle=static',
      ],
      { env },
    );

/** What is checked; `needs` says what a machine must have for a step, which CI always has. */
const steps = [
  { name: 'format', act: targets(['format']) },
  { name: 'lint and boundaries', act: targets(['lint', 'boundaries']) },
  { name: 'regular expressions that take no text for ever', act: targets(['regexes']) },
  { name: 'known vulnerabilities of what is served', act: audit },
  { name: 'build', act: targets(['build']) },
  { name: 'types', act: targets(['types']) },
  { name: 'migrations', act: tool('tools/migrations/check-migrations.mjs') },
  {
    name: 'tests on the embedded database',
    act: targets(['test', 'e2e'], { env: { TEST_DATABASE_URL: undefined } }),
  },
  {
    name: 'tests on a PostgreSQL server',
    needs: server ? undefined : 'TEST_DATABASE_URL, a PostgreSQL server with PostGIS',
    // Only what meets a database; the other unit tests have just run.
    act: async () => {
      const env = { TEST_DATABASE_URL: server };
      const ofData = await targets(['test'], { projects: 'data', env })();
      const ofApps = await targets(['e2e'], { env })();
      return { code: ofData.code || ofApps.code };
    },
  },
  {
    name: 'the release before on the new schema',
    needs: !server
      ? 'TEST_DATABASE_URL, a PostgreSQL server with PostGIS'
      : hasReleaseBefore()
        ? undefined
        : `commit ${releaseBefore} in the history (git fetch --unshallow)`,
    act: tool('tools/release-before/check-release-before.mjs'),
  },
  {
    name: 'pages in a browser',
    needs: chromium ? undefined : 'Chromium (CHROMIUM_PATH)',
    act: targets(['browser'], {
      env: { CHROMIUM_PATH: chromium, TEST_DATABASE_URL: undefined },
    }),
  },
  {
    name: 'journeys in a browser, on a PostgreSQL server with photos in a bucket',
    needs: chromium && server ? undefined : 'Chromium and TEST_DATABASE_URL',
    act: targets(['journeys'], { env: { CHROMIUM_PATH: chromium, TEST_DATABASE_URL: server } }),
  },
  {
    name: 'searches of a small market, each answer equal to brute force',
    needs: server ? undefined : 'a PostgreSQL server on this machine (TEST_DATABASE_URL)',
    act: () => nx(['run', 'bench:search', '--short', '--outputStyle=static']),
  },
  {
    name: 'pages and the API behind nginx and without, each answer right',
    needs: server ? undefined : 'a PostgreSQL server on this machine (TEST_DATABASE_URL)',
    act: () => nx(['run', 'bench:http', '--short', '--outputStyle=static']),
  },
  {
    name: 'faults: PostgreSQL, the bucket, Redis and processes that fail',
    needs: server ? undefined : 'a PostgreSQL server on this machine (TEST_DATABASE_URL)',
    act: () => nx(['run', 'faults:short', '--outputStyle=static']),
  },
  {
    name: 'npm start on a machine with Node.js alone, and start:production',
    act: tool('tools/start/test/check-start.mjs'),
  },
  { name: 'packed libraries in an empty folder', act: tool('tools/pack/check-packed.mjs') },
  { name: 'deployable bundles in an empty folder', act: tool('tools/bundle/check-bundles.mjs') },
  { name: 'the whole repository as a slug', act: tool('tools/bundle/check-tree.mjs') },
  {
    name: 'deployments against a stub of the platform',
    needs: server ? undefined : 'TEST_DATABASE_URL, a PostgreSQL server with PostGIS',
    act: tool('tools/deploy/test/check-deploy.mjs'),
  },
];

/** Runs every step, also after a failure, and gives the exit code. */
export async function runChecks() {
  clearResults();
  const failed = [];
  const missing = [];
  const unknowns = [];
  for (const { name, needs, act } of steps) {
    if (needs) {
      console.log(`\n— ${name}: not run, it needs ${needs}`);
      missing.push(name);
      continue;
    }
    console.log(`\n— ${name}`);
    const began = Date.now();
    const { code, unknown } = await act();
    if (unknown) {
      console.log(`— ${name}: not known, ${unknown}`);
      unknowns.push(`${name}: ${unknown}`);
      continue;
    }
    console.log(
      `— ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${duration(Date.now() - began)}`,
    );
    if (code !== 0) failed.push(name);
  }
  for (const name of failed) console.log(`FAILED: ${name}`);
  for (const name of missing) console.log(`not run: ${name}`);
  for (const line of unknowns) console.log(`not known: ${line}`);
  const summary = printSummary();
  const incomplete = inCi && (missing.length > 0 || summary.skipped > 0);
  if (incomplete) console.error('Something was skipped that CI should run.');
  return failed.length > 0 || summary.failed > 0 || incomplete ? 1 : 0;
}
