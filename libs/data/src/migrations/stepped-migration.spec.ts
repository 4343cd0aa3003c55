import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { migrate } from './migrate.js';
import type { Migration, MigrationStep } from './migration.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());
beforeEach(async () => {
  await database.dataSource.query('DROP TABLE IF EXISTS things');
  await database.dataSource.query('CREATE TABLE things (id integer, size integer)');
  await database.dataSource.query('INSERT INTO things SELECT generate_series(1, 25)');
});

let last = 0;
const stepped = (...steps: MigrationStep[]): Migration => ({
  name: `9${String(++last).padStart(3, '0')}-stepped`,
  transaction: false,
  steps,
});
const buildIndex = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS things_size ON things (size)';

/** Applied beside what earlier tests applied. */
const apply = async (
  migration: Migration,
  { dataSource = database.dataSource, onProgress = (_line: string) => {} } = {},
) => {
  const applied = await database.dataSource.query<{ name: string }[]>(
    'SELECT name FROM schema_migrations WHERE name <> $1',
    [migration.name],
  );
  const known = applied.map(({ name }): Migration => ({ name, sql: '' }));
  return migrate(dataSource, { migrations: [...known, migration], onProgress });
};

const indexes = () =>
  database.dataSource.query<{ name: string; valid: boolean }[]>(
    "SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index WHERE indrelid = 'things'::regclass",
  );
const usable = [{ name: 'things_size', valid: true }];
const breakIndex = () =>
  database.dataSource.query(
    "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'things_size'::regclass",
  );

describe('a migration in steps', () => {
  it('builds an index outside a transaction', async () => {
    const migration = stepped(buildIndex);
    expect(await apply(migration)).toEqual([migration.name]);
    expect(await indexes()).toEqual(usable);
    expect(await apply(migration)).toEqual([]);
  });

  it('replaces the broken index of an interrupted build, and leaves a whole one as it is', async () => {
    await database.dataSource.query(buildIndex);
    const id = async () =>
      (await database.dataSource.query("SELECT 'things_size'::regclass::oid AS id"))[0].id;
    const before = await id();
    await apply(stepped(buildIndex));
    expect(await id()).toBe(before);
    await breakIndex();
    await apply(stepped(buildIndex));
    expect(await indexes()).toEqual(usable);
    expect(await id()).not.toBe(before);
  });

  it('leaves no broken index behind that refuses rows', async () => {
    await database.dataSource.query('UPDATE things SET size = 1');
    const unique = 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS things_size ON things (size)';
    const migration = stepped('ALTER TABLE things ADD COLUMN IF NOT EXISTS colour text', unique);
    await expect(apply(migration)).rejects.toThrow(
      new RegExp(
        `^Migration ${migration.name} stopped in step 2 of 2, what is done stays and running it again goes on: could not create unique index`,
      ),
    );
    expect(await indexes()).toEqual([]);
    await database.dataSource.query('UPDATE things SET size = id');
    expect(await apply(migration)).toEqual([migration.name]);
    expect(await indexes()).toEqual(usable);
  });

  it('fills in rows batch by batch and tells how many', async () => {
    const told: string[] = [];
    const batch =
      'UPDATE things SET size = 0 WHERE id IN (SELECT id FROM things WHERE size IS NULL LIMIT 10)';
    const migration = stepped({ batch });
    await apply(migration, { onProgress: (line) => told.push(line) });
    expect(told).toEqual([10, 20, 25].map((rows) => `${migration.name}: ${rows} rows`));
    expect(
      await database.dataSource.query(
        'SELECT count(*)::int AS left FROM things WHERE size IS NULL',
      ),
    ).toEqual([{ left: 0 }]);
  });

  it.each([
    'CREATE INDEX CONCURRENTLY things_size ON things (size)',
    'CREATE INDEX CONCURRENTLY ON things (size)',
    'DROP INDEX CONCURRENTLY things_size',
  ])('refuses what cannot be repeated: %s', async (step) => {
    await expect(apply(stepped(step))).rejects.toThrow(/a step must be repeatable/);
    expect(await indexes()).toEqual([]);
  });

  itOnRealServer(
    'run twice at once builds one index and neither waits for the other for ever',
    async () => {
      const other = await createDataSource({ url: database.url }).initialize();
      const migration = stepped(buildIndex, 'SELECT pg_sleep(1)', `${buildIndex} WHERE size > 0`);
      const applied = await Promise.all(
        [database.dataSource, other].map((dataSource) => apply(migration, { dataSource })),
      ).finally(() => other.destroy());
      expect(applied.flat()).toEqual([migration.name]);
      expect(await indexes()).toEqual(usable);
    },
  );

  itOnRealServer('completes after its session was killed while it built an index', async () => {
    const writer = database.dataSource.createQueryRunner();
    await writer.connect();
    await writer.query('BEGIN');
    await writer.query('INSERT INTO things VALUES (0)');
    const migration = stepped(buildIndex);
    const killed = await createDataSource({
      url: database.url,
      applicationName: 'to-be-killed',
    }).initialize();
    const outcome = apply(migration, { dataSource: killed }).catch((error: Error) => error);
    await killBuilder();
    expect(await outcome).toBeInstanceOf(Error);
    await writer.query('COMMIT');
    await writer.release();
    await killed.destroy();
    expect(await indexes()).toEqual([{ name: 'things_size', valid: false }]);
    expect(await apply(migration)).toEqual([migration.name]);
    expect(await indexes()).toEqual(usable);
  });
});

/** Ends the server's side of the session that waits for the writer. */
async function killBuilder(): Promise<void> {
  for (;;) {
    const killed = await database.dataSource.query<unknown[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'to-be-killed' AND wait_event_type = 'Lock' AND query LIKE '%CONCURRENTLY%'`,
    );
    if (killed.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
