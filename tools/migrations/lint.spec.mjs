import { findRisks, judge } from './lint.mjs';

const rules = (migration) => findRisks({ name: '9001-test', ...migration }).map(({ rule }) => rule);

test.each([
  ['ALTER TABLE items DROP COLUMN title', 'ban-drop-column'],
  ['DROP TABLE items', 'ban-drop-table'],
  ['ALTER TABLE items RENAME COLUMN title TO name', 'renaming-column'],
  ['ALTER TABLE items RENAME TO things', 'renaming-table'],
  ['ALTER TABLE items ALTER COLUMN id TYPE text', 'changing-column-type'],
  ['CREATE INDEX items_title ON items (title)', 'require-concurrent-index-creation'],
  ['ALTER TABLE items ADD COLUMN size integer NOT NULL', 'adding-required-field'],
  ['SELECT 1;\nDROP\n  FUNCTION place_key(text)', 'drops-what-code-names'],
])('finds the risk of %j', (sql, rule) => {
  expect(rules({ sql })).toContain(rule);
  expect(judge({ name: '9001-test', sql })).toHaveLength(1);
});

test.each([
  'CREATE TABLE things (id bigint PRIMARY KEY, title varchar(80)); CREATE INDEX things_title ON things (title);',
  "COMMENT ON TABLE items IS 'DROP VIEW'; -- DROP TYPE\n/* DROP TRIGGER */ DO $do$ BEGIN EXECUTE 'DROP VIEW x'; END $do$;",
  'ALTER TABLE items ADD COLUMN size integer',
])('finds none in %j', (sql) => expect(judge({ name: '9001-test', sql })).toEqual([]));

test('knows that an index cannot be built concurrently in a transaction', () => {
  const index = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS items_title ON items (title)';
  expect(rules({ sql: `SELECT 1; ${index}` })).toEqual([
    'ban-concurrent-index-creation-in-transaction',
  ]);
  expect(
    rules({ transaction: false, steps: [index, { batch: 'DELETE FROM items WHERE false' }] }),
  ).toEqual([]);
});

test('wants steps that can be repeated', () =>
  expect(
    rules({ transaction: false, steps: ['ALTER TABLE items ADD COLUMN size integer'] }),
  ).toEqual(['prefer-robust-stmts']));

test('is content when the migration says what it destroys, and not when it says so for nothing', () => {
  const sql = 'ALTER TABLE items DROP COLUMN title';
  expect(judge({ name: '9001-test', sql })).toEqual([
    expect.stringMatching(/^line 1: .*ban-drop-column.*say what goes in `destructive`/),
  ]);
  expect(judge({ name: '9001-test', sql, destructive: 'items.title is gone' })).toEqual([]);
  expect(judge({ name: '9001-test', sql: 'SELECT 1', destructive: 'nothing' })).toEqual([
    'it says that it is destructive, and nothing in it is',
  ]);
});

test('takes an exception for one rule, and wants none that is not needed', () => {
  const migration = { name: '9001-test', sql: 'CREATE INDEX items_title ON items (title)' };
  expect(judge(migration, { 'require-concurrent-index-creation': 'because' })).toEqual([]);
  expect(judge({ ...migration, sql: 'SELECT 1' }, { 'ban-drop-table': 'because' })).toEqual([
    'the exception for ban-drop-table is not needed',
  ]);
});
