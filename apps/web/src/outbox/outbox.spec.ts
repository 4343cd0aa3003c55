import { Logger } from '@nestjs/common';
import { OutboxJob, OutboxRepository } from '@tradyfit/data';
import { createTestDatabase } from '@tradyfit/data/testing';
import { RecordingReporter } from '../../test/helpers/recording-reporter.js';
import { Closing } from '../http/closing.js';
import { OutboxHandler } from './outbox-handler.js';
import { OutboxRegistry } from './outbox.registry.js';
import { OutboxWorker } from './outbox.worker.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let outbox: OutboxRepository;
let registry: OutboxRegistry;
let reporter: RecordingReporter;
let worker: OutboxWorker;
let closing: Closing;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  outbox = new OutboxRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

beforeEach(async () => {
  await database.dataSource.query('TRUNCATE outbox');
  registry = new OutboxRegistry();
  reporter = new RecordingReporter();
  closing = new Closing();
  worker = new OutboxWorker(outbox, registry, reporter, closing);
});

class Handler extends OutboxHandler {
  readonly kind = 'greet';
  readonly greeted: unknown[] = [];
  failures = 0;

  async handle({ name }: Record<string, unknown>): Promise<void> {
    if (this.failures-- > 0) throw new Error('the mail server is away');
    this.greeted.push(name);
  }
}

function handler(failures = 0): Handler {
  const made = new Handler();
  made.failures = failures;
  registry.register(made);
  return made;
}

const add = (name: string, kind = 'greet') =>
  outbox.add(kind, { name }, database.dataSource.manager);
const rows = () => database.dataSource.manager.find(OutboxJob, { order: { id: 'ASC' } });
const makeDue = () => database.dataSource.query('UPDATE outbox SET run_at = now()');

describe('OutboxWorker', () => {
  it('does every job once', async () => {
    const { greeted } = handler();
    for (let job = 0; job < 10; job++) await add(`member ${job}`);
    await Promise.all([worker.drain(), worker.drain()]);
    expect(greeted).toHaveLength(10);
    expect(new Set(greeted).size).toBe(10);
    expect((await rows()).every(({ doneAt }) => doneAt)).toBe(true);
  });

  it('tries a failed job again later, and reports it once when it goes on failing', async () => {
    const { greeted } = handler(7);
    await add('ana');
    for (let attempt = 1; attempt <= 7; attempt++) {
      await worker.drain();
      await makeDue();
    }
    expect(greeted).toEqual([]);
    expect(await rows()).toMatchObject([{ attempts: 7, lastError: 'the mail server is away' }]);
    expect(reporter.errors).toHaveLength(1);
    await worker.drain();
    expect(greeted).toEqual(['ana']);
  });

  it('sets a job aside that fails for a day, and says so once', async () => {
    const { greeted } = handler(100);
    await add('ana');
    await add('ben', 'from-the-future');
    await database.dataSource.query('UPDATE outbox SET attempts = 31');
    for (let round = 0; round < 3; round++) {
      await worker.drain();
      await database.dataSource.query("UPDATE outbox SET run_at = now() WHERE run_at < 'infinity'");
    }
    expect(greeted).toEqual([]);
    expect(reporter.events).toEqual([
      {
        name: 'outbox-job-given-up',
        data: { job: 'greet', jobId: expect.any(Number), reason: 'the mail server is away' },
      },
    ]);
    expect(await rows()).toMatchObject([
      { attempts: 32, doneAt: null, lockedAt: null, lastError: 'the mail server is away' },
      // Another version's job is never given up.
      { attempts: 34 },
    ]);
    await makeDue();
    await worker.drain();
    expect(await rows()).toMatchObject([{ attempts: 33 }, { attempts: 35 }]);
  });

  it('leaves jobs that it does not know for a version that does', async () => {
    const { greeted } = handler();
    await add('ana', 'from-the-future');
    await add('ben');
    await worker.drain();
    expect(greeted).toEqual(['ben']);
    expect(await rows()).toMatchObject([{ kind: 'from-the-future', doneAt: null }, {}]);
  });

  it('finishes what it has in hand before it stops, and takes nothing more', async () => {
    const { greeted } = handler();
    await add('ana');
    const draining = worker.drain();
    await worker.beforeApplicationShutdown();
    await draining;
    const afterStop = greeted.length;
    await add('ben');
    await worker.drain();
    worker.wake();
    expect(greeted).toHaveLength(afterStop);
    expect((await rows()).filter(({ lockedAt }) => lockedAt)).toEqual([]);
  });

  it('takes nothing more once the process begins to close', async () => {
    const { greeted } = handler();
    closing.begin();
    await add('ana');
    await worker.drain();
    expect(greeted).toEqual([]);
  });

  it('outlives a database that is away', async () => {
    handler();
    const claim = jest.spyOn(outbox, 'claim').mockRejectedValueOnce(new Error('gone'));
    await add('ana');
    await worker.drain();
    claim.mockRestore();
    await worker.drain();
    expect((await rows())[0]?.doneAt).not.toBeNull();
  });
});

describe('OutboxRegistry', () => {
  it('takes one handler for each kind', () => {
    handler();
    expect(() => handler()).toThrow('Two handlers for outbox jobs of the kind greet');
  });
});
