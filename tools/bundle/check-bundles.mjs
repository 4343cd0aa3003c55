// Tries the deployable folders the way a host does: `npm ci --omit=dev` in a copy outside the workspace, the deploy task on an
// empty database, then the site, until it answers that it is ready and shows a page.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { freePort } from '../start/port.mjs';
import { saveToolResult } from '../test/results.mjs';
import { bundle } from './bundle.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-bundles-'));
const result = {
  suite: 'deployable bundles',
  on: 'empty folder',
  passed: 0,
  failed: 0,
  skippedTests: [],
};

/** One counted check; the next ones make no sense after a failure. */
async function check(name, act) {
  try {
    await act();
    result.passed += 1;
    console.log(`${name}: yes`);
  } catch (error) {
    result.failed += 1;
    console.error(`${name}: NO, ${error.message}`);
    throw error;
  }
}

async function succeed(command, args, options) {
  const { code, output } = await run(command, args, { ...options, quiet: true });
  if (code !== 0) throw new Error(`ended with ${code}\n${output}`);
}

async function install(app) {
  const folder = join(scratch, app);
  cpSync(await bundle(app), folder, { recursive: true });
  await succeed(
    'npm',
    ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder },
  );
  return folder;
}

/** Starts the site, waits for `/readyz`, hands its address on, and ends it. */
async function withSite(folder, env, use) {
  const port = await freePort();
  const site = spawn(process.execPath, ['main.js'], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [site.stdout, site.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((resolve) => site.once('close', resolve));
  try {
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(`${address}/readyz`).catch(() => undefined);
      if (answer?.status === 200) break;
      if (tries > 150 || site.exitCode !== null)
        throw new Error(`it did not become ready\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await use(address);
  } finally {
    site.kill('SIGTERM');
    await ended;
  }
}

const { startEmbeddedDatabase } = await import(
  pathToFileURL(join(root, 'libs/data/dist/index.js')).href
);
const database = await startEmbeddedDatabase(join(scratch, 'database'));
try {
  const env = { DATABASE_URL: database.url, FILES_DIR: join(scratch, 'files') };
  let deployTask, web;
  await check(
    'the deploy task installs alone',
    async () => (deployTask = await install('deploy-task')),
  );
  await check('the site installs alone', async () => (web = await install('web')));
  await check('the deploy task prepares an empty database', () =>
    succeed(process.execPath, ['main.js', 'run'], { cwd: deployTask, env }),
  );
  await check('the site becomes ready and shows its pages', () =>
    withSite(web, env, async (address) => {
      for (const path of ['/', '/items/categories', '/search?q=bike', '/developers']) {
        const answer = await fetch(address + path);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        const [, style] = /href="(\/assets\/[^"]+\.css)"/.exec(await answer.text()) ?? [];
        if (!style || (await fetch(address + style)).status !== 200)
          throw new Error(`${path} has no style sheet`);
      }
    }),
  );
} catch {
  // Already counted and printed by check().
} finally {
  await database.close();
  rmSync(scratch, { recursive: true, force: true });
}
saveToolResult(result);
process.exitCode = result.failed > 0 ? 1 : 0;
