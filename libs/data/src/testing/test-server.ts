import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../migrations/migrate.js';
import { migrationsHash } from './database-snapshot.js';

/** Held while the template is made, so that test workers that start together make one. */
const templateLock = 'tradyfit-test-template';

/**
 * A database of its own on a real server, copied from a migrated template that is made once.
 * @param serverUrl any database of the server where the user may create others
 */
export async function createServerDatabase(
  serverUrl: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const template = `tradyfit_template_${migrationsHash()}`;
  const name = `tradyfit_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, async (client) => {
    // PostgreSQL refuses to copy a database that someone is connected to: makers and copiers take turns.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [templateLock]);
    await makeTemplate(client, serverUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(serverUrl, name),
    drop: () =>
      onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function makeTemplate(client: Client, serverUrl: string, template: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return;
  // Under another name until it is complete: a killed run must not leave half a template.
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`);
  const dataSource = await createDataSource({
    url: withDatabase(serverUrl, draft),
    poolSize: 1,
  }).initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
