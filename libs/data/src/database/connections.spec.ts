import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { toDataError } from './data-error.js';
import { createDataSource } from './data-source.js';
import { DatabaseStatus } from './database-status.js';
import { runPrepared } from './prepared-query.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => toDataError(error),
  );

describe('connections', () => {
  it('answer to a ping', async () => {
    await expect(new DatabaseStatus(database.dataSource).ping()).resolves.toBeUndefined();
  });

  it('read 64-bit numbers as numbers and times as dates', async () => {
    const rows = await database.dataSource.query(
      "SELECT 999999999999::bigint AS cents, '2026-01-02Z'::timestamptz AS at",
    );
    expect(rows).toEqual([{ cents: 999_999_999_999, at: new Date('2026-01-02T00:00:00Z') }]);
  });

  it('run prepared statements again and again, on two pools', async () => {
    const other = await createDataSource({ url: database.url }).initialize();
    const query = { name: 'connections_spec', text: 'SELECT $1::integer AS value' };
    for (const dataSource of [database.dataSource, other, database.dataSource, other]) {
      expect(await runPrepared(dataSource, query, [7])).toEqual([{ value: 7 }]);
    }
    await other.destroy();
  });

  it('have the settings that they were opened with, each of them', async () => {
    const sessionSettings = { jit: 'off', max_parallel_workers_per_gather: '0' };
    const own = await createDataSource({ url: database.url, sessionSettings }).initialize();
    const text = `SELECT current_setting('jit') AS jit, current_setting('max_parallel_workers_per_gather') AS max_parallel_workers_per_gather`;
    const asked = [own.query(text), own.query(text)];
    expect(await Promise.all(asked)).toEqual([[sessionSettings], [sessionSettings]]);
    await own.destroy();
  });

  it('fail to open with a setting that the server does not know', async () => {
    const sessionSettings = { no_such_setting: 'on' };
    await expect(
      createDataSource({ url: database.url, sessionSettings }).initialize(),
    ).rejects.toThrow('no_such_setting');
  });

  it('to where nobody listens fail as unavailable', async () => {
    const nobody = createDataSource({
      url: 'postgres://postgres@127.0.0.1:1/none',
      connectTimeoutMs: 1_000,
    });
    expect((await failure(nobody.initialize()))?.kind).toBe('unavailable');
  });

  it('that are all taken fail as unavailable', async () => {
    const small = await createDataSource({
      url: database.url,
      connectTimeoutMs: 200,
      poolSize: 1,
    }).initialize();
    const runner = small.createQueryRunner();
    await runner.connect();
    expect((await failure(small.query('SELECT 1')))?.kind).toBe('unavailable');
    await runner.release();
    await small.destroy();
  });

  itOnRealServer('cancel a statement that takes too long', async () => {
    const hurried = await createDataSource({
      url: database.url,
      statementTimeoutMs: 100,
    }).initialize();
    expect((await failure(hurried.query('SELECT pg_sleep(30)')))?.kind).toBe('timeout');
    await hurried.destroy();
  });

  itOnRealServer('survive that the server ends them', async () => {
    let told: (error: Error) => void = () => undefined;
    const ended = new Promise<Error>((resolve) => (told = resolve));
    const surviving = await createDataSource({
      url: database.url,
      applicationName: 'to-be-ended',
      onPoolError: (error) => told(error),
    }).initialize();
    await surviving.query('SELECT 1');
    await database.dataSource.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-ended'",
    );
    expect(toDataError(await ended)?.kind).toBe('unavailable');
    expect(await surviving.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await surviving.destroy();
  });
});
