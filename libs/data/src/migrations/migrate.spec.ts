import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { foundation } from './0001-foundation.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';
import { migrationStatus } from './migration-status.js';
import type { Migration } from './migration.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

const names = migrations.map(({ name }) => name);
const failing: Migration = {
  name: '9001-failing',
  sql: 'CREATE TABLE half_done (id integer); INSERT INTO nowhere VALUES (1);',
};
const following: Migration = {
  name: '9002-following',
  sql: 'CREATE TABLE following (id integer);',
};

const tableExists = async (table: string) =>
  (
    await database.dataSource.query<{ found: boolean }[]>(
      'SELECT to_regclass($1) IS NOT NULL AS found',
      [table],
    )
  )[0]!.found;

async function startFromNothing(): Promise<void> {
  await database.dataSource.query('DROP SCHEMA public CASCADE');
  await database.dataSource.query('CREATE SCHEMA public');
}

describe('migrate', () => {
  it('finds nothing to do in a current database', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
    expect(await migrationStatus(database.dataSource)).toEqual({
      applied: names,
      pending: [],
      pendingPost: [],
      unknown: [],
    });
  });

  it('undoes a migration that fails and completes when it is mended', async () => {
    const told: string[] = [];
    await expect(
      migrate(database.dataSource, {
        migrations: [...migrations, failing, following],
        onMigration: (name) => told.push(name),
      }),
    ).rejects.toThrow(
      'Migration 9001-failing failed and was undone: relation "nowhere" does not exist',
    );
    expect(told).toEqual(['9001-failing']);
    expect(await tableExists('half_done')).toBe(false);

    const mended = { ...failing, sql: 'CREATE TABLE half_done (id integer)' };
    const applied = await migrate(database.dataSource, {
      migrations: [...migrations, mended, following],
    });
    expect(applied).toEqual(['9001-failing', '9002-following']);
  });

  it('does nothing to a schema that is newer than the code', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
    expect(await tableExists('following')).toBe(true);
    expect((await migrationStatus(database.dataSource)).unknown).toEqual([
      '9001-failing',
      '9002-following',
    ]);
  });

  it('refuses a schema that is neither older nor newer', async () => {
    const other = { name: '9003-other', sql: 'SELECT 1' };
    await expect(
      migrate(database.dataSource, { migrations: [...migrations, other] }),
    ).rejects.toThrow(
      /does not know \(9001-failing, 9002-following\) and lacks some that it needs \(9003-other\)/,
    );
  });

  it('brings a database with rows from the first release to the newest', async () => {
    await startFromNothing();
    expect((await migrationStatus(database.dataSource)).pending).toEqual(names);
    expect(await migrate(database.dataSource, { migrations: [foundation] })).toEqual([
      foundation.name,
    ]);
    // Not by the factory, which knows the newest columns.
    const [seller] = await database.dataSource.query<{ id: number }[]>(
      "INSERT INTO users (username) VALUES ('seller') RETURNING id",
    );
    await database.dataSource.query(
      `WITH category AS (INSERT INTO categories (name, slug, position) VALUES ('cycling', 'cycling', 1) RETURNING id)
       INSERT INTO items (condition, title, price_cents, currency, category_id, seller_id, place_name, country_code, latitude, longitude)
       SELECT 'good', 'Road bike', 1, 'EUR', id, $1, 'Madrid', 'ES', 40.4, -3.7 FROM category`,
      [seller!.id],
    );
    expect(await migrate(database.dataSource)).toEqual(names.slice(1));
    const [{ count } = { count: 0 }] = await database.dataSource.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM items',
    );
    expect(count).toBe(1);
  }, 60_000);

  itOnRealServer('run twice at once works once', async () => {
    await startFromNothing();
    const other = await createDataSource({ url: database.url }).initialize();
    let waited = 0;
    const onWaiting = () => waited++;
    const applied = await Promise.all([
      migrate(database.dataSource, { onWaiting }),
      migrate(other, { onWaiting }),
    ]).finally(() => other.destroy());
    expect(applied.flat()).toEqual(names);
    expect(applied.map((list) => list.length).sort((a, b) => a - b)).toEqual([0, names.length]);
    expect(waited).toBe(1);
  });

  itOnRealServer('completes after its session was killed in the middle', async () => {
    const slow = { name: '9101-slow', sql: 'CREATE TABLE slow (id integer); SELECT pg_sleep(60);' };
    const killed = await createDataSource({
      url: database.url,
      applicationName: 'to-be-killed',
    }).initialize();
    const outcome = migrate(killed, { migrations: [...migrations, slow] }).catch(
      (error: Error) => error,
    );
    await killSleeper('to-be-killed');
    expect(await outcome).toBeInstanceOf(Error);
    await killed.destroy();
    expect(await tableExists('slow')).toBe(false);

    const quick = { ...slow, sql: 'CREATE TABLE slow (id integer)' };
    expect(await migrate(database.dataSource, { migrations: [...migrations, quick] })).toEqual([
      '9101-slow',
    ]);
  });
});

/** Ends the server's side of the session once it is inside its migration. */
async function killSleeper(applicationName: string): Promise<void> {
  for (;;) {
    const killed = await database.dataSource.query<unknown[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND wait_event = 'PgSleep'`,
      [applicationName],
    );
    if (killed.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
