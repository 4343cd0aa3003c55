// The deploy tool from one end to the other: the platform's real CLI against a stub of its API, and a repository whose hook installs,
// builds and boots what it gets, on a real PostgreSQL. `node tools/deploy/test/check-deploy.mjs destructive` runs those that match.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../bundle/bundle.mjs';
import { duration, fail } from '../../lib/console.mjs';
import { installLocked } from '../../lib/locked-install.mjs';
import { run } from '../../lib/run.mjs';
import { saveToolResult } from '../../test/results.mjs';
import { Databases } from './databases.mjs';
import { gitScenarios } from './git-scenarios.mjs';
import { operate, Visitor } from './operator.mjs';
import { interruptScenarios } from './interrupt-scenarios.mjs';
import { Platform } from './platform/platform.mjs';
import { preflightScenarios } from './preflight-scenarios.mjs';
import { scenarios as herokuScenarios } from './scenarios.mjs';
import { removeVariants, variant } from './variants.mjs';
import { verbScenarios } from './verb-scenarios.mjs';

const scenarios = {
  ...herokuScenarios,
  ...preflightScenarios,
  ...interruptScenarios,
  ...verbScenarios,
  ...gitScenarios,
};

const server = process.env.TEST_DATABASE_URL;
if (!server) fail('TEST_DATABASE_URL must name a PostgreSQL server with PostGIS');
const only = new RegExp(process.argv[2] ?? '');
const result = {
  suite: 'deployments',
  on: 'stub platform',
  passed: 0,
  failed: 0,
  skippedTests: [],
};

const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-deploy-'));
const databases = new Databases(server);
const platform = await new Platform(scratch).start();
const cli = await installLocked('tools/deploy/test/heroku-cli');
const env = platform.environment(cli);
// Variants of it are made by writing into its files.
const packaged = await bundle('web', { minify: false });
await bundle('deploy-task', { minify: false });
let count = 0;

const settings = (url) => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  PUBLIC_URL: 'https://tradyfit.example',
  SESSION_SECRET: 'only for trials, and long enough for them',
  FILES_DIR: join(scratch, 'files'),
  TRUSTED_PROXY_HOPS: '1',
  DATABASE_POOL_SIZE: '4',
});
const context = {
  scratch,
  variant,
  api: platform.api,
  databases,
  settings,
  visit: (app) => new Visitor(app.address),
  empty: async () => platform.create(`trial-${(count += 1)}`, settings(await databases.empty())),
  /** An application that serves a release already. */
  serving: async (name) => {
    const app = await platform.create(
      `trial-${(count += 1)}`,
      settings(await databases.prepared()),
    );
    const said = [];
    const say = (line) => said.push(line);
    const { status } = await app.release(
      await app.build(variant(name), say),
      `Deploy ${name}`,
      say,
    );
    if (status !== 'succeeded') throw new Error(`${name} cannot be released\n${said.join('\n')}`);
    app.events.splice(0, app.events.length, 'ready');
    await answer(app);
    return app;
  },
  deploy: (app, folder, more = [], { what = 'web', packaged = true, ...options } = {}) => {
    const words = [what, '--heroku', app.name, ...(packaged ? ['--folder', folder] : [])];
    const said = [...words, '--yes', '--skip-tests', '--patience', '30', ...more];
    return operate(said, { ...options, env: { ...env, ...options.env } });
  },
  verb: (name, app, more = []) => operate([name, '--heroku', app.name, ...more], { env }),
  operate: (words, more = {}) => operate(words, { env: { ...env, ...more } }),
  answer,
};

/** The release that answers visitors. */
async function answer({ address }) {
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${address}/readyz`);
    const text = await ready.text();
    if (ready.status === 200) return JSON.parse(text).release;
    if (tries > 100) throw new Error(`${address} is not ready: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

try {
  await databases.prepare(packaged, (command, words, options) =>
    run(command, words, { ...options, quiet: true }),
  );
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (!only.test(name)) continue;
    const began = Date.now();
    try {
      await scenario(context);
      result.passed += 1;
      console.log(`${name}: yes, in ${duration(Date.now() - began)}`);
    } catch (error) {
      result.failed += 1;
      console.error(`${name}: NO\n${error.message}`);
    }
    for (const app of platform.api.apps.values()) await app.close();
  }
  for (const question of new Set(platform.api.unknown))
    console.log(`the stub did not know: ${question}`);
} finally {
  await platform.close();
  await databases.close();
  removeVariants();
  rmSync(scratch, { recursive: true, force: true });
}
saveToolResult(result);
process.exitCode = result.failed > 0 ? 1 : 0;
