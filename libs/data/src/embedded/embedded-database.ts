import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';
import { embeddedUrl, openPglite } from './pglite.js';
import { serveWire } from './wire-server.js';

export interface EmbeddedDatabaseOptions {
  /** Where to listen on 127.0.0.1; a free port by default. */
  port?: number;
  /** Told when a new database is being made, which takes some seconds. */
  onCreate?(): void;
}

export interface EmbeddedDatabase {
  /** For `createDataSource` or DATABASE_URL; asks for a pool of one. */
  url: string;
  /** Disconnects everyone, writes everything and frees the folder. */
  close(): Promise<void>;
}

/**
 * Runs PostgreSQL with PostGIS inside this process, keeping its files in `folder`, which is made when missing.
 * A killed process leaves it usable. For development: about 1 GB of memory, one statement at a time.
 * @throws FolderInUseError when another process has it open
 */
export async function startEmbeddedDatabase(
  folder: string,
  options: EmbeddedDatabaseOptions = {},
): Promise<EmbeddedDatabase> {
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    const cluster = join(folder, 'cluster');
    if (!existsSync(cluster)) {
      options.onCreate?.();
      await createCluster(cluster);
    }
    const database = await openPglite({ dataDir: cluster });
    const server = await serveWire(database, options.port).catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
    return {
      url: embeddedUrl(server.port),
      async close() {
        await server.close();
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Makes it beside its place, so that a process killed meanwhile leaves no half of it where the next one looks. */
async function createCluster(cluster: string): Promise<void> {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  const database = await openPglite({ dataDir: draft });
  await database.close();
  await rename(draft, cluster);
}
