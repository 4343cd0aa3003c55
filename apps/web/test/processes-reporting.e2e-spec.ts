import { createTestDatabase } from '@tradyfit/data/testing';
import { type SentrySink, startSentrySink } from '@tradyfit/error-reporting/testing';
import { type BuiltSite, startBuiltSite } from './helpers/built-site.js';

jest.setTimeout(120_000);

/** In every process from its start: SIGUSR2 makes the one that keeps the others throw, and the others say something senseless to it. */
const saboteur = `
import cluster from 'node:cluster';
process.on('SIGUSR2', () => {
  if (cluster.isPrimary) throw new Error('sabotage of the primary');
  process.send({ kind: 'count', id: 1 });
});`;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sink: SentrySink;
let site: BuiltSite;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());
beforeEach(async () => {
  sink = await startSentrySink();
  site = await startBuiltSite({
    DATABASE_URL: database.url,
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://tradyfit.example',
    WEB_CONCURRENCY: '2',
    LOG_LEVEL: 'info',
    SENTRY_DSN: sink.dsn,
    SENTRY_ENVIRONMENT: 'staging',
    BUILD_VERSION: '1.2.3-abc',
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(saboteur)}`,
  });
});
afterEach(async () => {
  site.process.kill('SIGKILL');
  await site.ended;
  await sink.close();
});

/** The number of a process that serves. */
async function worker(): Promise<number> {
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  const [, pid] = await site.said(/"pid":(\d+)/);
  return Number(pid);
}

it('a process that is lost is reported by the one that keeps it', async () => {
  process.kill(await worker(), 'SIGKILL');
  const event = await sink.waitFor(({ message }) => message === 'process-lost');
  expect(event).toMatchObject({
    level: 'error',
    environment: 'staging',
    release: '1.2.3-abc',
    fingerprint: ['process-lost', 'was ended by SIGKILL'],
    tags: { event: 'process-lost', kind: 'was ended by SIGKILL' },
  });
});

it('a message that makes no sense is reported, and everything goes on', async () => {
  process.kill(await worker(), 'SIGUSR2');
  const event = await sink.waitFor(({ exception }) => exception?.values[0]?.type === 'TypeError');
  expect(event.tags).toEqual({ process: 'primary' });
  // It still notices what happens.
  process.kill(await worker(), 'SIGKILL');
  await site.said(/was ended by SIGKILL; another one starts/);
  await sink.waitFor(({ message }) => message === 'process-lost');
});

it.each(['', 'after a loss '])(
  'an error that nobody catches is reported %sbefore the end',
  async (after) => {
    if (after) {
      process.kill(await worker(), 'SIGKILL');
      await sink.waitFor(({ message }) => message === 'process-lost');
    }
    site.process.kill('SIGUSR2');
    expect(await site.ended).toBe(1);
    const crashes = sink.events().filter(({ exception }) => exception);
    expect(crashes.map(({ exception }) => exception?.values[0]?.value)).toEqual([
      'sabotage of the primary',
    ]);
  },
);
