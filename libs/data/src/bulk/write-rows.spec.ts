import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { copyLine } from './copy-text.js';
import { setIndexesAside } from './set-indexes-aside.js';
import { type BulkTable, writeRows } from './write-rows.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  await dataSource.query(
    'CREATE TABLE load (id bigint PRIMARY KEY, words text, price float8, sold boolean, at timestamptz)',
  );
  await dataSource.query('CREATE INDEX load_words ON load (words) WHERE NOT sold');
}, 120_000);
afterAll(() => database?.close());
afterEach(() => dataSource.query('TRUNCATE load'));

const table: BulkTable = {
  name: 'load',
  columns: { id: 'bigint', words: 'text', price: 'float8', sold: 'boolean', at: 'timestamptz' },
};
const moment = new Date('2026-11-23T12:34:56.789Z');

async function withRunner<T>(
  work: (runner: ReturnType<DataSource['createQueryRunner']>) => Promise<T>,
) {
  const runner = dataSource.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}

describe('writeRows', () => {
  it('writes every value as it is', async () => {
    const odd = ['a\tb', 'line\nand\r\nline', 'back\\slash \\N', '', 'ñ 火 🙂 "quoted", {}', '\\.'];
    const rows = odd.map((words, index) => [index + 1, words, index / 3, index % 2 === 0, moment]);
    const written = await withRunner((runner) =>
      writeRows(runner, table, [...rows, [99, null, null, null, null]]),
    );
    expect(written).toBe(odd.length + 1);
    const stored: object[] = await dataSource.query('SELECT * FROM load ORDER BY id');
    expect(stored.slice(0, -1)).toEqual(
      odd.map((words, index) => ({
        id: index + 1,
        words,
        price: index / 3,
        sold: index % 2 === 0,
        at: moment,
      })),
    );
    expect(stored.at(-1)).toEqual({ id: 99, words: null, price: null, sold: null, at: null });
  });

  it('writes more rows than fit into one piece, drawn one after the other', async () => {
    function* many() {
      for (let id = 1; id <= 3_500; id += 1)
        yield [id, `word ${id} `.repeat(20), id, false, moment];
    }
    expect(await withRunner((runner) => writeRows(runner, table, many()))).toBe(3_500);
    const [sum] = await dataSource.query(
      'SELECT sum(id)::int AS sum, count(*)::int AS count FROM load',
    );
    expect(sum).toEqual({ sum: (3_500 * 3_501) / 2, count: 3_500 });
  });

  it('belongs to the transaction, and fails whole', async () => {
    const bad = [
      [1, 'first', 1, false, moment],
      [1, 'the same id', 1, false, moment],
    ];
    await withRunner(async (runner) => {
      await runner.startTransaction();
      await expect(writeRows(runner, table, bad)).rejects.toThrow(/load_pkey/);
      await runner.rollbackTransaction();
      await runner.startTransaction();
      await writeRows(runner, table, bad.slice(0, 1));
      await runner.rollbackTransaction();
    });
    expect(await dataSource.query('SELECT FROM load')).toEqual([]);
  });

  it('ends when drawing the rows fails', async () => {
    function* broken() {
      yield [1, 'one', 1, false, moment];
      throw new Error('no more rows');
    }
    await withRunner(async (runner) => {
      await expect(writeRows(runner, table, broken())).rejects.toThrow('no more rows');
      expect(await runner.query('SELECT FROM load')).toEqual([]);
    });
  });
});

it('escapes what COPY takes for something else', () => {
  expect(copyLine(['a\\b\tc\nd\re', null, '\\N', 1.5, true])).toBe(
    'a\\\\b\\tc\\nd\\re\t\\N\t\\\\N\t1.5\ttrue\n',
  );
});

it('sets indexes aside and puts the same ones back, but those of constraints', async () => {
  const indexes = () =>
    dataSource.query<object[]>(
      `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'load' ORDER BY 1`,
    );
  const before = await indexes();
  await withRunner(async (runner) => {
    await runner.startTransaction();
    const { putBack } = await setIndexesAside(runner, 'load');
    expect(await runner.query(`SELECT indexname FROM pg_indexes WHERE tablename = 'load'`)).toEqual(
      [{ indexname: 'load_pkey' }],
    );
    const made: string[] = [];
    await putBack((name) => made.push(name));
    expect(made).toEqual(['load_words']);
    await runner.commitTransaction();
  });
  expect(await indexes()).toEqual(before);
});
