import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { embeddedUrl, openPglite } from '../embedded/pglite.js';
import { serveWire } from '../embedded/wire-server.js';
import { readSnapshot } from './database-snapshot.js';
import { createServerDatabase } from './test-server.js';

export interface TestDatabase {
  /** For an app under test. */
  url: string;
  /** Connected; for factories and checks. */
  dataSource: DataSource;
  /** Disconnects and throws the database away. */
  close(): Promise<void>;
}

/** Whether tests run on a real server, where two sessions can be at work at once; the embedded one has a single backend. */
export function realServer(): boolean {
  return Boolean(process.env['TEST_DATABASE_URL']);
}

/** `it` on a real server, `it.skip` on the embedded database: for locks, races and time-outs. */
export function itOnRealServer(name: string, test: () => Promise<void>): void {
  const { it } = globalThis as unknown as {
    it: { skip: typeof itOnRealServer } & typeof itOnRealServer;
  };
  (realServer() ? it : it.skip)(realServer() ? name : `${name} (needs TEST_DATABASE_URL)`, test);
}

/** A migrated, otherwise empty database for one spec file: embedded, or on the server that TEST_DATABASE_URL names. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const place = await (realServer() ? onServer(process.env['TEST_DATABASE_URL']!) : embedded());
  const dataSource = await createDataSource({
    url: place.url,
    applicationName: 'tradyfit-test',
  }).initialize();
  return {
    url: place.url,
    dataSource,
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await place.remove();
    },
  };
}

interface TestPlace {
  url: string;
  remove(): Promise<void>;
}

async function onServer(serverUrl: string): Promise<TestPlace> {
  const { url, drop } = await createServerDatabase(serverUrl);
  return { url, remove: drop };
}

async function embedded(): Promise<TestPlace> {
  const database = await openPglite({ loadDataDir: await readSnapshot() });
  const server = await serveWire(database);
  return {
    url: embeddedUrl(server.port),
    async remove() {
      await server.close();
      await database.close();
    },
  };
}
