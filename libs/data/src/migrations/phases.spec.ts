import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';
import { migrationStatus, pendingMigrations } from './migration-status.js';
import type { Migration } from './migration.js';

// A lock is waited for in earnest: five seconds, and once more.
jest.setTimeout(30_000);

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

const post: Migration = {
  name: '9001-drop-size',
  phase: 'post',
  destructive: 'things.size is gone',
  sql: 'ALTER TABLE things DROP COLUMN size',
};
const expand: Migration = {
  name: '9002-add-colour',
  sql: 'ALTER TABLE things ADD COLUMN colour text',
};
const all = [...migrations, post, expand];
const names = migrations.map(({ name }) => name);

const forget = () =>
  database.dataSource.query(`
    DELETE FROM schema_migrations WHERE name > '9';
    DROP TABLE IF EXISTS things; CREATE TABLE things (id integer, size integer);`);
beforeEach(forget);

describe('phases', () => {
  it('applies before the new code only what the old code survives', async () => {
    expect(await migrate(database.dataSource, { migrations: all })).toEqual([expand.name]);
    const status = await migrationStatus(database.dataSource, all);
    expect(status).toEqual({
      applied: [...names, expand.name],
      pending: [],
      pendingPost: [post.name],
      unknown: [],
    });
    expect(pendingMigrations(status, all)).toEqual([
      { name: post.name, phase: 'post', destructive: 'things.size is gone' },
    ]);
    expect(await migrate(database.dataSource, { migrations: all })).toEqual([]);
  });

  it('applies the rest when it is told that the new code serves alone', async () => {
    await migrate(database.dataSource, { migrations: all });
    expect(await migrate(database.dataSource, { migrations: all, post: true })).toEqual([
      post.name,
    ]);
    expect((await migrationStatus(database.dataSource, all)).pendingPost).toEqual([]);
  });

  it('tells what is pending, what is before the code first', async () => {
    expect(pendingMigrations(await migrationStatus(database.dataSource, all), all)).toEqual([
      { name: expand.name, phase: 'expand', destructive: null },
      { name: post.name, phase: 'post', destructive: 'things.size is gone' },
    ]);
  });

  it('leaves what follows the code to the newest version', async () => {
    await migrate(database.dataSource, { migrations: all });
    const older = [...migrations, post];
    expect(await migrate(database.dataSource, { migrations: older, post: true })).toEqual([]);
    expect((await migrationStatus(database.dataSource, older)).unknown).toEqual([expand.name]);
  });
});

describe('a migration', () => {
  itOnRealServer('waits for a table in use, without a queue of readers behind it', async () => {
    const reader = database.dataSource.createQueryRunner();
    await reader.connect();
    await reader.query('BEGIN; SELECT * FROM things');
    const told: string[] = [];
    const migrating = migrate(database.dataSource, {
      migrations: all,
      onProgress: (line) => {
        told.push(line);
        void reader.query('COMMIT').then(() => reader.release());
      },
    });
    expect(await migrating).toEqual([expand.name]);
    expect(told).toEqual(['9002-add-colour: a table is in use, attempt 2 of 5 follows']);
  });
});

describe('an empty database', () => {
  it('applies everything in order where nothing serves yet', async () => {
    await database.dataSource.query('DELETE FROM schema_migrations');
    const own: Migration[] = [
      { name: '9000-things', sql: 'ALTER TABLE things ADD COLUMN weight integer' },
      post,
      expand,
    ];
    expect(await migrate(database.dataSource, { migrations: own })).toEqual(
      own.map(({ name }) => name),
    );
  });
});
