// `nx run bench:sentry`: what reporting costs the visitor. The same site three times on one database: without Sentry, with one
// that answers, with one that takes everything and never answers.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startSentrySink } from '@tradyfit/error-reporting/testing';
import { freePort } from '../start/port.mjs';
import { root } from '../lib/root.mjs';
import { readOptions } from './measure/options.mjs';
import { measureRounds } from './measure/rounds.mjs';
import { commandOf, machine, versions } from './report/machine.mjs';
import { saveReport } from './report/save.mjs';
import { short as rounded, table } from './report/table.mjs';
import { connect } from './search/connection.mjs';
import { openBenchDatabase } from './server/bench-database.mjs';

// Pages that fail once photos have no table. Each route is a group of its own, so all of these are really reported, and not held
// back as a flood would be.
const failing = ['/', '/items/1', '/search?q=bike', '/items/category/9', '/items/categories'];
const working = '/place';

const say = (text) => process.stderr.write(`${text}\n`);
// So few that nearly every failure is a report that is really sent.
const { seed, samples, rounds, cache, out, short } = readOptions({
  samples: { type: 'string', default: '45' },
});
const ITEMS = 3_000;
const database = await openBenchDatabase({ items: ITEMS, seed, cache, say });
const closing = [() => database.stop()];
let isRight = true;
try {
  const { url, on } = await brokenCopy(database.url);
  const sinks = {
    'no Sentry': undefined,
    'Sentry answers': await startSentrySink(),
    'Sentry hangs': await startSentrySink({ answers: false }),
  };
  closing.unshift(...Object.values(sinks).map((sink) => () => sink?.close()));
  const sites = {};
  for (const [name, sink] of Object.entries(sinks)) sites[name] = await startSite(url, sink?.dsn);
  const variants = (run) =>
    Object.fromEntries(
      Object.keys(sites).map((name) => [name, (index) => run(sites[name].address, index)]),
    );
  const times = await measureRounds(
    [
      {
        name: 'a page that fails (500)',
        variants: variants((address, index) => ask(address, failing[index % failing.length], 500)),
      },
      {
        name: 'a page that works, while four fail',
        variants: variants((address) =>
          Promise.all([
            ask(address, working, 200),
            ...failing.slice(0, 4).map((path) => ask(address, path, 500)),
          ]),
        ),
      },
    ],
    { rounds, samples, say },
  );
  const reported = Object.fromEntries(
    Object.entries(sinks).map(([name, sink]) => [name, sink?.events().length ?? 0]),
  );
  for (const name of ['Sentry answers', 'Sentry hangs']) isRight &&= reported[name] > 10;
  print(times, reported);
  if (!short)
    await saveReport({
      name: 'sentry',
      out,
      result: {
        bench: 'sentry',
        command: commandOf('sentry'),
        date: new Date().toISOString().slice(0, 10),
        items: ITEMS,
        machine: machine(),
        versions: on,
        goals: goalsOf(times),
        reported,
        times: Object.fromEntries(times),
      },
    });
} finally {
  for (const close of closing) await close();
}
process.exitCode = isRight ? 0 : 1;

/** The bench's own database stays whole. */
async function brokenCopy(url) {
  const [server, copy] = [new URL(url), new URL(url)];
  server.pathname = '/template1';
  copy.pathname = '/bench_sentry';
  const admin = await connect(server.href);
  await admin.plain('DROP DATABASE IF EXISTS bench_sentry');
  await admin.plain('CREATE DATABASE bench_sentry TEMPLATE postgres');
  await admin.close();
  const broken = await connect(copy.href);
  await broken.plain('ALTER TABLE photos RENAME TO photos_away');
  const on = await versions(broken.plain);
  await broken.close();
  return { url: copy.href, on };
}

async function startSite(url, dsn) {
  const port = await freePort();
  const site = spawn(process.execPath, [join(root, 'dist/apps/web/main.js')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://tradyfit.example',
      SESSION_SECRET: 'only for this bench, and long enough for it',
      FILES_DIR: database.filesDir,
      LOG_LEVEL: 'silent',
      ...(dsn && { SENTRY_DSN: dsn }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.unshift(
    () =>
      new Promise((resolve) => {
        if (site.exitCode !== null) return resolve();
        site.once('exit', resolve);
        site.kill('SIGTERM');
      }),
  );
  await new Promise((resolve, reject) => {
    site.stdout.once('data', resolve);
    site.once('exit', (code) => reject(new Error(`the site ended with ${code}`)));
  });
  return { address: `http://127.0.0.1:${port}` };
}

async function ask(address, path, status) {
  const answer = await fetch(address + path, { headers: { accept: 'text/html' } });
  const text = await answer.text();
  if (answer.status !== status)
    throw new Error(
      `${path} answered ${answer.status} instead of ${status}: ${text.slice(0, 200)}`,
    );
}

/** How many times as long the median answer takes beside a Sentry that hangs. */
function slowdown(variants) {
  return variants['Sentry hangs'].p50 / variants['no Sentry'].p50;
}

function goalsOf(times) {
  return [...times].map(([name, variants]) => {
    const ratio = slowdown(variants);
    return {
      goal: `${name}: beside a Sentry that hangs, against none (p50)`,
      wanted: 'unchanged (≤ 1.2×)',
      found: `${ratio.toFixed(2)}×`,
      met: ratio <= 1.2,
    };
  });
}

function print(times, reported) {
  const heads = ['', 'p50 ms', 'p95 ms', 'p50 as a ratio', 'reports'];
  for (const [name, variants] of times) {
    const base = variants['no Sentry'];
    console.log(`\n${name}\n`);
    const rows = Object.entries(variants).map(([variant, { p50, p95 }]) => [
      variant,
      rounded(p50),
      rounded(p95),
      (p50 / base.p50).toFixed(2),
      reported[variant],
    ]);
    console.log(table(heads, rows));
  }
  for (const [name, variants] of times)
    console.log(`\n${name}: a Sentry that hangs / none = ${slowdown(variants).toFixed(2)}`);
}
