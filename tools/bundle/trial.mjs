// What the trials of deployable folders share: counting, commands that must succeed, databases that are empty, a site that must
// become ready.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duration } from '../lib/console.mjs';
import { onServer } from '../lib/on-server.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { freePort } from '../start/port.mjs';
import { saveToolResult } from '../test/results.mjs';

/** A suite of checks of which each needs the one before; `act` gets a scratch folder that goes away in the end. */
export async function trial(suite, act) {
  const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-trial-'));
  const result = { suite, on: 'empty folder', passed: 0, failed: 0, skippedTests: [] };
  const check = async (name, examine) => {
    const began = Date.now();
    try {
      const value = await examine();
      result.passed += 1;
      console.log(`${name}: yes, in ${duration(Date.now() - began)}`);
      return value;
    } catch (error) {
      result.failed += 1;
      console.error(`${name}: NO, ${error.message}`);
      throw new Counted();
    }
  };
  const skip = (name) => result.skippedTests.push(name);
  try {
    await act({ scratch, check, skip });
  } catch (error) {
    if (!(error instanceof Counted)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  saveToolResult(result);
  process.exitCode = result.failed > 0 ? 1 : 0;
}

/** A failure that was printed and counted already. */
class Counted extends Error {}

/** Runs a command; its output when it succeeds, an error with that output otherwise. */
export async function succeed(command, args, options) {
  const { code, output } = await run(command, args, { ...options, quiet: true });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
}

/** Gives an empty database: on the server that TEST_DATABASE_URL names, or an embedded one. */
export async function withEmptyDatabase(folder, use) {
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await databaseOn(server) : await embedded(folder);
  try {
    return await use(database.url);
  } finally {
    await database.close();
  }
}

async function embedded(folder) {
  const file = join(root, 'libs/data/dist/index.js');
  const { startEmbeddedDatabase } = await import(pathToFileURL(file).href);
  return startEmbeddedDatabase(folder);
}

async function databaseOn(server) {
  const name = `tradyfit_trial_${process.pid}_${Date.now()}`;
  const ask = (sql) => onServer(server, (client) => client.query(sql));
  await ask(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Starts a site, waits for `/readyz`, hands its address on with the milliseconds that it took, and ends it; what it said. */
export async function withSite({ command, args, cwd, env }, use) {
  const port = await freePort();
  const began = Date.now();
  const site = spawn(command, args, {
    cwd,
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
      // A platform gives a site a minute to listen.
      if (tries > 1200 || site.exitCode !== null)
        throw new Error(`it did not become ready\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await use(address, Date.now() - began);
  } finally {
    site.kill('SIGTERM');
    await ended;
  }
  return output;
}

/** Throws unless pages answer, each with its style sheet. */
export async function checkPages(address) {
  for (const path of ['/', '/items/categories', '/search?q=bike', '/developers']) {
    const answer = await fetch(address + path, { headers: { 'x-forwarded-proto': 'https' } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const [, style] = /href="(\/assets\/[^"]+\.css)"/.exec(await answer.text()) ?? [];
    if (!style || (await fetch(address + style)).status !== 200)
      throw new Error(`${path} has no style sheet`);
  }
}
