import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duration, fail } from '../lib/console.mjs';
import { root } from '../lib/root.mjs';
import { nx, run } from '../lib/run.mjs';
import { freePort, portIsFree } from './port.mjs';
import { sessionSecret } from './session-secret.mjs';
import { openTlsFront } from './tls-front.mjs';

const dataFolder = join(root, '.data');

/**
 * Builds, prepares the database and serves until a signal comes. In production a front ends TLS on the port, as a platform's router
 * does, and the site listens behind it.
 */
export async function startSite({ production = false } = {}) {
  const began = Date.now();
  const port = await choosePort();
  await build();
  const asProduction = production ? await productionSettings(port) : {};
  await checkSettings(asProduction);
  const embedded = process.env.DATABASE_URL ? undefined : await openEmbeddedDatabase();
  const env = {
    DATABASE_URL: embedded?.url ?? process.env.DATABASE_URL,
    FILES_DIR: process.env.FILES_DIR ?? join(dataFolder, 'files'),
    PORT: String(port),
    SESSION_SECRET: process.env.SESSION_SECRET || sessionSecret(dataFolder),
  };

  const front = production
    ? await openTlsFront({ port, target: Number(asProduction.PORT), folder: dataFolder })
    : undefined;

  let stopping = false;
  const stop = () => (stopping = true);
  // A terminal sends Ctrl-C to the children as well; this process only waits for them, then closes the database.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    process.exitCode = await prepare(env, Boolean(embedded), () => stopping);
    if (stopping || process.exitCode !== 0) return;
    console.log(`Ready in ${duration(Date.now() - began)}. Starting the site; Ctrl-C ends it.`);
    if (front) console.log(`In production mode, behind TLS, at ${asProduction.PUBLIC_URL}`);
    // The embedded database is one process for one process.
    process.exitCode = await serve({
      ...env,
      ...(embedded && production && { WEB_CONCURRENCY: '1' }),
      ...asProduction,
    });
  } finally {
    front?.closeAllConnections();
    front?.close();
    await embedded?.close();
  }
}

/** What the front and the site must agree on; the other settings are the operator's. */
async function productionSettings(port) {
  return {
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    PUBLIC_URL: `https://localhost:${port}`,
    TRUSTED_PROXY_HOPS: '1',
    SESSION_SECRET: process.env.SESSION_SECRET || sessionSecret(dataFolder),
  };
}

/** PORT, checked early: a busy port should not be found out after a minute of preparation. */
async function choosePort() {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`);
  if (!(await portIsFree(port)))
    fail(
      `Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port + 1} npm start`,
    );
  return port;
}

async function build() {
  console.log('Building (seconds when nothing changed) …');
  const { code, output } = await nx(['run-many', '-t', 'build', '--outputStyle=static'], {
    quiet: true,
  });
  if (code !== 0) fail(`${output}\nThe build failed; the messages above say where.`);
}

async function openEmbeddedDatabase() {
  console.log('Opening the embedded database in .data/database (DATABASE_URL is not set) …');
  mkdirSync(dataFolder, { recursive: true });
  const { startEmbeddedDatabase } = await import(
    pathToFileURL(join(root, 'libs/data/dist/index.js')).href
  );
  try {
    return await startEmbeddedDatabase(join(dataFolder, 'database'));
  } catch (error) {
    return fail(`The embedded database did not open: ${error.message}`);
  }
}

/** The site's settings, checked now: a wrong one should not be found out after a minute of preparation either. */
async function checkSettings(more) {
  const { readConfig } = await import(pathToFileURL(join(root, 'apps/web/dist/config.js')).href);
  const DATABASE_URL = process.env.DATABASE_URL || 'postgres://127.0.0.1/embedded';
  try {
    readConfig({ ...process.env, DATABASE_URL, ...more });
  } catch (error) {
    if (error.name !== 'ConfigError') throw error;
    fail(error.message);
  }
}

/**
 * Migrates and seeds; loads the demo data once, into the embedded database only: a server that was named may be somebody's real one.
 * Gives the exit code of what failed, which has said why in one line, or 0.
 */
async function prepare(env, withDemo, stopped) {
  const deployTask = join(root, 'apps/deploy-task/dist/main.js');
  // Nothing else serves from the embedded database, so what follows the new code may run at once.
  for (const words of withDemo ? [['run', '--post'], ['demo']] : [['run']]) {
    if (stopped()) break;
    const { code } = await run(process.execPath, [deployTask, ...words], { env });
    if (code !== 0) return stopped() ? 0 : code;
  }
  return 0;
}

/** Serves until the site's process ends; passes SIGTERM on. Gives the exit code. */
function serve(env) {
  return new Promise((resolve) => {
    const site = spawn(process.execPath, [join(root, 'apps/web/dist/main.js')], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.on('SIGTERM', () => site.kill('SIGTERM'));
    site.once('close', (code, signal) => resolve(signal ? 0 : (code ?? 1)));
  });
}
