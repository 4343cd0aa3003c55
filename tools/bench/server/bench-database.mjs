import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { currentMigrations, fingerprintOfDemo, isForwardFrom } from './filled.mjs';
import { deployTask } from './deploy-task.mjs';
import { createCluster, startServer } from './postgres.mjs';

/** Where filled databases are kept between runs; git ignores it. */
export const defaultCache = join(root, '.data', 'bench');

/** The moment for which the demo is made: the same one, so that a filled database can be used again. */
export const demoNow = '2026-11-23T12:00:00Z';

/** A cache that is thrown away after a short run, in a folder that the user `postgres` can reach. */
export async function temporaryCache() {
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-bench-'));
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

// As a host with a few GB would have it; nothing that helps one variant and not the others. No measured statement waits
// for the disk, so fsync only makes filling quicker.
export function serverSettings(items) {
  const large = items > 200_000;
  return {
    shared_buffers: large ? '1GB' : '256MB',
    maintenance_work_mem: large ? '512MB' : '128MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '30min',
    max_connections: 200,
    fsync: 'off',
    full_page_writes: 'off',
  };
}

/**
 * A PostgreSQL server of its own with the newest schema and a demo of so many items, filled by the deploy task. A database
 * that an earlier run filled is used again, migrated forward where that is possible.
 *
 * @param {{ items: number, seed?: number, cache?: string, say?: (text: string) => void,
 *   settings?: Record<string, string | number> }} options `settings` are added to those of postgresql.conf
 * @returns {Promise<{ url: string, filesDir: string, items: number, seed: number, settings: object, fillSeconds: number,
 *   stop(): Promise<void> }>} `fillSeconds` is how long filling took, now or when it was done
 */
export async function openBenchDatabase({
  items,
  seed = 1,
  cache = defaultCache,
  say = (text) => process.stderr.write(`${text}\n`),
  settings = {},
}) {
  const folder = join(cache, `items-${items}-seed-${seed}`);
  const filesDir = join(cache, 'files');
  const wanted = { demo: await fingerprintOfDemo(), migrations: await currentMigrations() };
  const found = await readFilled(folder);
  const reusable =
    found?.demo === wanted.demo && isForwardFrom(found.migrations, wanted.migrations);
  if (!reusable) {
    if (found) say('The filled database is of another version: filling a new one.');
    await refuseToRemoveRunning(folder);
    await rm(folder, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    await createCluster(folder);
  }
  const all = { ...serverSettings(items), ...settings };
  const server = await startServer(folder, all);
  stopWhenEnded(server);
  try {
    const task = (...words) =>
      deployTask(words, { DATABASE_URL: server.url, FILES_DIR: filesDir }, say);
    const began = Date.now();
    if (!reusable || found.migrations.length < wanted.migrations.length) await task('run');
    if (!reusable)
      await task('demo', '--skewed', '--items', `${items}`, '--seed', `${seed}`, '--now', demoNow);
    const fillSeconds = reusable ? found.fillSeconds : (Date.now() - began) / 1_000;
    await refreshStatistics(server.url);
    await writeFilled(folder, { ...wanted, fillSeconds });
    return {
      url: server.url,
      filesDir,
      items,
      seed,
      settings: all,
      fillSeconds,
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const note = (folder) => join(folder, 'filled.json');

async function readFilled(folder) {
  try {
    return JSON.parse(await readFile(note(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

async function writeFilled(folder, filled) {
  await writeFile(note(folder), JSON.stringify(filled, null, 2));
}

async function refuseToRemoveRunning(folder) {
  const text = await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  const process_ = Number(text.split('\n')[0]);
  if (!process_) return;
  try {
    process.kill(process_, 0);
  } catch {
    return;
  }
  throw new Error(`A server (process ${process_}) still runs in ${folder}: stop it first`);
}

/** A bench that is interrupted leaves no server behind. */
function stopWhenEnded(server) {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])
    process.once(signal, () => server.stop().finally(() => process.exit(code)));
}

/** What was migrated forward has tables that only a refresh fills, and every run shall see the same statistics. */
async function refreshStatistics(url) {
  const { createDataSource, refreshSearchStatistics } =
    await import('../../../libs/data/dist/index.js');
  const source = await createDataSource({ url, poolSize: 1, statementTimeoutMs: 0 }).initialize();
  try {
    await refreshSearchStatistics(source);
  } finally {
    await source.destroy();
  }
}
