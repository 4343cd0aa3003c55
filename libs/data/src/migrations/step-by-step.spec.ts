import { readContents, readSchema, type TableContents } from '../../test/migrations/contents.js';
import { rowsByMigration } from '../../test/migrations/rows-by-migration.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';
import type { Migration } from './migration.js';

let database: TestDatabase;
/** What an empty database got at once, in the order of the list. */
let atOnce: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  atOnce = await readSchema(database.dataSource);
  await database.dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
}, 120_000);
afterAll(() => database?.close());

/** As an upgrade runs them: what follows the code comes last. */
const inPhases = [
  ...migrations.filter(({ phase }) => phase !== 'post'),
  ...migrations.filter(({ phase }) => phase === 'post'),
];
let before: Record<string, TableContents> = {};
const done: Migration[] = [];

/** Rows and values that are not as they were, one line each. */
function losses(after: Record<string, TableContents>): string[] {
  return Object.entries(before).flatMap(([table, was]) => {
    const is = after[table];
    if (!is) return [`${table} is gone`];
    if (is.rows !== was.rows) return [`${table} has ${is.rows} rows, not ${was.rows}`];
    return Object.keys(was.columns)
      .filter((column) => is.columns[column] !== was.columns[column])
      .map((column) => `${table}.${column} is not what it was`);
  });
}

// Each step needs the one before it, so they are in one describe and in order.
describe.each(inPhases.map((migration) => [migration.name, migration] as const))(
  '%s',
  (name, migration) => {
    it('is applied from the previous one, and loses nothing that was there', async () => {
      done.push(migration);
      expect(await migrate(database.dataSource, { migrations: done, post: true })).toEqual([name]);
      // What a destructive one destroys, it says in words; its own spec shows what it keeps.
      if (migration.destructive === undefined)
        expect(losses(await readContents(database.dataSource))).toEqual([]);
    }, 60_000);

    it('finds rows in every table when the next one comes', async () => {
      await database.dataSource.query(rowsByMigration[name] ?? 'SELECT 1');
      before = await readContents(database.dataSource);
      // Add what is missing to test/migrations/rows-by-migration.ts.
      expect(Object.keys(before).filter((table) => before[table]!.rows === 0)).toEqual([]);
    });
  },
);

it('makes the same schema step by step as at once', async () => {
  expect(await readSchema(database.dataSource)).toEqual(atOnce);
  expect(atOnce.length).toBeGreaterThan(100);
});
