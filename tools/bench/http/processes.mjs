import { fork, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { freePort } from '../../start/port.mjs';

const bench = join(root, 'tools/bench/http');

/** The next message of a child, or an error when it ends instead. */
function reply(child, fits = () => true) {
  return new Promise((resolve, reject) => {
    const end = (code) => reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`));
    const take = (message) => {
      if (!fits(message)) return;
      child.off('exit', end);
      child.off('message', take);
      resolve(message);
    };
    child.once('exit', end);
    child.on('message', take);
  });
}

/** Ends a child and waits for it. */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/**
 * The site; logs go to a file. The bench's own address is free of the API's limits by a setting; all guards are on.
 * @param {{ databaseUrl: string, filesDir: string, settings?: object, recorded?: boolean }} options `recorded`: as it was built, so that its
 *   statements can be looked at; otherwise packaged, as production runs it
 * @returns {Promise<{ url: string, readyMs: number, memoryMb(): Promise<number>, record(path: string): Promise<object[]>, stop(): Promise<void> }>}
 */
export async function startSite({ databaseUrl, filesDir, settings = {}, recorded = false }) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-bench-'));
  const log = await open(join(folder, 'log'), 'w');
  const began = performance.now();
  const main = recorded ? 'apps/web/dist/main.js' : 'dist/apps/web/main.js';
  const child = fork(join(root, main), [], {
    cwd: root,
    execArgv: [
      '--import',
      join(bench, recorded ? 'record-queries.mjs' : 'tell-memory.mjs'),
      ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []),
    ],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      FILES_DIR: filesDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      // The same for every process, for it stands in what they answer.
      PUBLIC_URL: 'http://localhost',
      SESSION_SECRET: 'only for this benchmark, and long enough for it',
      RATE_LIMIT_ALLOW_LIST: '127.0.0.1',
      ...settings,
    },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(`${url}/readyz`, child);
  } catch (error) {
    throw new Error(`${error.message}\n${await readFile(join(folder, 'log'), 'utf8')}`);
  }
  const readyMs = performance.now() - began;
  return {
    url,
    readyMs,
    async memoryMb() {
      const answer = reply(child, (message) => message.rss);
      child.send('memory');
      return (await answer).rss / 2 ** 20;
    },
    async record(path) {
      child.send('record');
      await (await fetch(url + path)).text();
      const answer = reply(child, (message) => message.recorded);
      child.send('stop recording');
      return (await answer).recorded;
    },
    async stop() {
      await stop(child);
      await log.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const longestStartMs = 120_000;

async function answering(url, child) {
  const until = Date.now() + longestStartMs;
  for (;;) {
    if (Date.now() > until) throw new Error(`Nothing good came from ${url}`);
    if (child.exitCode !== null) throw new Error('The site did not start');
    const ok = await fetch(url).then(
      (response) => response.text().then(() => response.ok),
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The bare server with its answers. */
export async function startBare({ databaseUrl, answers }) {
  const child = fork(join(bench, 'bare-server.mjs'), [], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
  const port = await reply(child);
  const ready = reply(child, (message) => message === 'ready');
  child.send(answers);
  await ready;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

/**
 * nginx with the configuration of docs/nginx, in front of the site.
 * @returns undefined where there is no nginx
 */
export async function startProxy({ siteUrl }) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-proxy-'));
  const text = (await readFile(join(root, 'docs/nginx/caching-proxy.conf'), 'utf8'))
    .replaceAll('127.0.0.1:3000', new URL(siteUrl).host)
    // Without TLS, as the bare server is.
    .replace(/^server \{\s*listen 80;[^}]*\}/m, '')
    .replace(/^ *ssl_certificate.*;\n/gm, '')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replaceAll('/var/cache/nginx/tradyfit', join(folder, 'cache'));
  await writeFile(
    join(folder, 'nginx.conf'),
    // As root its workers would be another user, who may not see the folder.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; events { worker_connections 512; }
http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi; include /etc/nginx/mime.types; ${text} }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const failed = new Promise((_resolve, reject) => child.once('error', reject));
  const url = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([answering(`${url}/`, child), failed]);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    url,
    async stop() {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
