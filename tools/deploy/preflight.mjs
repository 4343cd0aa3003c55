import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isGreen } from '../lib/green.mjs';
import { root } from '../lib/root.mjs';
import { execute, succeed } from './execute.mjs';
import { StepFailure } from './failure.mjs';
import { failureOf } from './output.mjs';
import { packageApp } from './packaged.mjs';
import { askReadiness } from './readiness.mjs';

/**
 * Finds out everything that can be known without changing anything.
 * @returns {Promise<{ packaged: object, schema?: object, releaseBefore?: string }>}
 */
export async function preflight({ app, host, options, list, stopIfAsked }) {
  const step = (title, act) => {
    stopIfAsked();
    return list.step(title, act);
  };
  // What was packaged before is what it is, whatever lies here now.
  if (options.folder) list.skip('clean tree', 'a folder that was packaged before');
  else await step('clean tree', checkTree);
  let packaged;
  await step('package', async () => (packaged = await packageApp(app, options.folder)).release);
  if (options.skipTests) list.skip('tests green at this commit', 'not wanted');
  else await step('tests green at this commit', runTests);
  for (const [title, check] of host.checks()) await step(title, check);

  const found = { packaged };
  if (host.before && packaged.serves)
    found.releaseBefore = (await askReadiness(host.address)).release;
  if (!host.settings) {
    list.skip('settings and database', 'the host keeps its settings to itself; its hook checks');
    return found;
  }
  if (host.can.maintenance && packaged.serves)
    await step('settings', () => checkSettings(host.settings));
  if (options.maintenance) list.skip('database', 'not looked at from here: --maintenance');
  else
    await step('database', async () => {
      found.schema = await askDatabase(packaged, host.settings);
      return describeSchema(found.schema);
    });
  return found;
}

async function checkTree() {
  if (!(await succeed('git', ['status', '--porcelain'])).trim()) return;
  throw new StepFailure('something is not committed', { advice: 'commit or stash it first' });
}

async function runTests(say) {
  if (isGreen()) return 'known from an earlier run';
  const { code, output } = await execute('npm', ['test'], { onLine: say });
  if (code !== 0)
    throw new StepFailure('`npm test` failed', {
      output: failureOf(output, 30),
      advice: '--skip-tests deploys all the same',
    });
  return undefined;
}

/** The new release's own opinion of the settings that it will find. */
async function checkSettings(settings) {
  if (settings.BUILD_VERSION)
    throw new StepFailure('BUILD_VERSION is set, so releases cannot be told apart', {
      advice: 'unset it: the package says what it is',
    });
  const file = join(root, 'apps/web/dist/config.js');
  if (!existsSync(file)) return 'not checked: apps/web is not built here';
  const { readConfig } = await import(pathToFileURL(file).href);
  try {
    readConfig(settings);
  } catch (error) {
    throw new StepFailure(error.message.replaceAll('\n', '; '));
  }
  return undefined;
}

/** What the new deploy task says of the database, which it only reads. */
async function askDatabase({ folder, task }, settings) {
  const wanted = /^(DATABASE_|PG)/;
  const env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(Object.entries(settings).filter(([name]) => wanted.test(name))),
  };
  const words = [join(folder, task), 'preflight', '--json'];
  const { code, stdout, output } = await execute(process.execPath, words, { env });
  if (code === 0) return JSON.parse(stdout);
  throw new StepFailure(failureOf(output, 1) || 'the database cannot be checked', {
    advice:
      '--maintenance deploys without a look at the database from here, behind the maintenance page',
  });
}

function describeSchema({ postgres, postgis, pending, schema }) {
  const count = (phase) => pending.filter((one) => one.phase === phase).length;
  const parts = [`PostgreSQL ${postgres}`, `PostGIS ${postgis}`];
  parts.push(`${count('expand')} migrations pending`);
  if (count('post') > 0) parts.push(`${count('post')} after the new code`);
  if (schema === 'newer') parts.push('the schema is newer than this code');
  const losses = pending.map(({ destructive }) => destructive).filter(Boolean);
  if (losses.length > 0) parts.push(`destructive: ${losses.join('; ')}`);
  return parts.join(', ');
}
