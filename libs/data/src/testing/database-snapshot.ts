import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createDataSource } from '../database/data-source.js';
import { embeddedUrl, openPglite } from '../embedded/pglite.js';
import { serveWire } from '../embedded/wire-server.js';
import { migrations } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { type Migration, statementsOf } from '../migrations/migration.js';

const pglitePackage = '@electric-sql/pglite';
const waitMs = 200;
/** A builder that has not finished by then was killed. */
const abandonedAfterMs = 60_000;

/** Changes with every migration and with the embedded database's version, so a snapshot is never stale. */
export function migrationsHash(list: readonly Migration[] = migrations): string {
  const hash = createHash('sha256');
  for (const migration of list)
    for (const text of [migration.name, ...statementsOf(migration)]) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * The data folder of a migrated, otherwise empty PGlite as a tar. It is made once a machine; test workers that need it at the
 * same time wait for the one that makes it.
 */
export async function readSnapshot(): Promise<Blob> {
  const modules = modulesFolder();
  const folder = join(modules, '.cache', 'tradyfit-data');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `pglite-${await pgliteVersion(modules)}-${migrationsHash()}.tar`);
  const claim = `${path}.making`;
  while (!existsSync(path)) {
    if (await claimed(claim))
      await make(path, folder).finally(() => rm(claim, { recursive: true, force: true }));
    else await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return new Blob([await readFile(path)]);
}

/** Whether this process is the one that makes the snapshot: only one can make the folder. */
async function claimed(claim: string): Promise<boolean> {
  try {
    await mkdir(claim);
    return true;
  } catch {
    const since = await stat(claim).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > abandonedAfterMs)
      await rm(claim, { recursive: true, force: true });
    return false;
  }
}

async function make(path: string, folder: string): Promise<void> {
  if (existsSync(path)) return;
  const database = await openPglite({});
  try {
    const server = await serveWire(database);
    const dataSource = await createDataSource({ url: embeddedUrl(server.port) }).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    await server.close();
    const tar = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer());
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, tar);
    await removeOthers(folder, draft);
    await rename(draft, path);
  } finally {
    await database.close();
  }
}

/** Snapshots of earlier migrations are 65 MB each. */
async function removeOthers(folder: string, kept: string): Promise<void> {
  const weekAgo = Date.now() - 7 * 24 * 3_600_000;
  for (const name of await readdir(folder)) {
    const other = join(folder, name);
    if (other === kept) continue;
    const { mtimeMs } = await stat(other).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < weekAgo) await rm(other, { recursive: true, force: true });
  }
}

/** The node_modules that holds PGlite, upwards from where the tests were started. */
function modulesFolder(from = process.cwd()): string {
  const modules = join(from, 'node_modules');
  if (existsSync(join(modules, pglitePackage))) return modules;
  const parent = dirname(from);
  if (parent === from)
    throw new Error(`${pglitePackage} is not installed in or above ${process.cwd()}: run npm ci.`);
  return modulesFolder(parent);
}

async function pgliteVersion(modules: string): Promise<string> {
  const manifest = await readFile(join(modules, pglitePackage, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
