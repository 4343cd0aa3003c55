import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { OutboxJob } from './outbox-job.entity.js';
import { OutboxRepository } from './outbox.repository.js';

let database: TestDatabase;
let outbox: OutboxRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  outbox = new OutboxRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());
beforeEach(() => database.dataSource.query('TRUNCATE outbox'));

const add = (kind: string) => outbox.add(kind, { key: 'photos/1' }, database.dataSource.manager);
const only = () => database.dataSource.manager.findOneByOrFail(OutboxJob, {});
/** Makes the job due now, as if its waiting time had passed. */
const wait = () =>
  database.dataSource.query("UPDATE outbox SET run_at = now() - interval '1 second'");

describe('OutboxRepository', () => {
  it('holds nothing of a transaction that was undone', async () => {
    const undo = new Error('undo');
    await database.dataSource
      .transaction(async (manager) => {
        await outbox.add('delete-object', { key: 'photos/1' }, manager);
        throw undo;
      })
      .catch((error: unknown) => expect(error).toBe(undo));
    expect(await outbox.claim(10)).toEqual([]);
  });

  it('gives each job once, oldest first, until it is done', async () => {
    await add('first');
    await add('second');
    const [job] = await outbox.claim(1);
    expect(job).toEqual({
      id: expect.any(Number),
      kind: 'first',
      payload: { key: 'photos/1' },
      attempts: 1,
    });
    expect((await outbox.claim(10)).map(({ kind }) => kind)).toEqual(['second']);
    await outbox.complete(job!.id);
    expect(await outbox.claim(10)).toEqual([]);
  });

  it('tries a failed job again, later each time', async () => {
    await add('flaky');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      const [job] = await outbox.claim(1);
      expect(job?.attempts).toBe(attempt);
      await outbox.fail(job!.id, 'storage is away\0');
      expect(await outbox.claim(1)).toEqual([]);
      const [row] = await database.dataSource.query<{ seconds: number }[]>(
        'SELECT round(extract(epoch FROM run_at - now()))::integer AS seconds FROM outbox',
      );
      waits.push(Math.round(row!.seconds / 10) * 10);
      await wait();
    }
    expect(waits.slice(0, 4)).toEqual([10, 20, 40, 80]);
    expect(waits.at(-1)).toBe(3_600);
    expect((await only()).lastError).toBe('storage is away');
  });

  it('takes over the job of a worker that died', async () => {
    await add('orphan');
    await outbox.claim(1);
    await database.dataSource.query("UPDATE outbox SET locked_at = now() - interval '6 minutes'");
    expect(await outbox.claim(1)).toMatchObject([{ kind: 'orphan', attempts: 2 }]);
  });

  it('forgets what was done the day before', async () => {
    for (const kind of ['old', 'new', 'waiting']) await add(kind);
    await database.dataSource.query(
      "UPDATE outbox SET done_at = CASE kind WHEN 'old' THEN now() - interval '25 hours' WHEN 'new' THEN now() END",
    );
    await outbox.removeDone();
    const left = await database.dataSource.manager.find(OutboxJob, { order: { id: 'ASC' } });
    expect(left.map(({ kind }) => kind)).toEqual(['new', 'waiting']);
  });

  itOnRealServer('never gives a job to two workers', async () => {
    for (let job = 0; job < 40; job++) await add(`job-${job}`);
    const other = await createDataSource({ url: database.url }).initialize();
    const workers = [outbox, new OutboxRepository(other)];
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, turn) => workers[turn % 2]!.claim(5)),
    );
    await other.destroy();
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + (await outbox.claim(40)).length).toBe(40);
  });
});
