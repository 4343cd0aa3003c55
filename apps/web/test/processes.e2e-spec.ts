import { Agent, get } from 'node:http';
import { createTestDatabase } from '@tradyfit/data/testing';
import { type BuiltSite, startBuiltSite } from './helpers/built-site.js';

jest.setTimeout(120_000);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let site: BuiltSite | undefined;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());
afterEach(async () => {
  site?.process.kill('SIGKILL');
  await site?.ended;
});

async function start(settings: Record<string, string>): Promise<BuiltSite> {
  site = await startBuiltSite({ DATABASE_URL: database.url, ...settings });
  return site;
}

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
}

function ask(path: string, agent?: Agent, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(`${site?.url}${path}`, { agent: agent ?? false, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    }).on('error', reject);
  });
}

/** Which processes have answered so far. */
const pids = () => new Set(site?.output().match(/"pid":\d+/g));

/** Asks, each time on a new connection, until the condition holds. */
async function askUntil(holds: () => boolean): Promise<void> {
  while (!holds()) {
    expect((await ask('/healthz')).status).toBe(200);
    // The log reaches us by another way than the answer.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it.each([1, 2])('%d of them fail no request when they are told to stop', async (processes) => {
  const { process: child, ended } = await start({ WEB_CONCURRENCY: String(processes) });
  let answers = 0;
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const { status, headers } = await ask('/items/categories', agent);
      expect(status).toBe(200);
      answers += 1;
      if (answers === 40) child.kill('SIGTERM');
      if (headers['connection'] === 'close') return agent.destroy();
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  expect(answers).toBeGreaterThan(40);
  // It ends with 1 when it had to cut something or lost its patience.
  expect(await ended).toBe(0);
});

it('the others serve when one is killed, and another one takes its place', async () => {
  const { said } = await start({ WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' });
  await askUntil(() => pids().size === 2);
  const [victim = ''] = [...pids()].map((text) => text.replace(/\D/g, ''));
  process.kill(Number(victim), 'SIGKILL');
  await said(new RegExp(`\\(${victim}\\) was ended by SIGKILL`));
  await askUntil(() => pids().size === 3);
});

it('count together what is limited', async () => {
  await start({ WEB_CONCURRENCY: '2', LOG_LEVEL: 'info', TRUSTED_PROXY_HOPS: '1' });
  const path = '/public-api/v1.0/items/1';
  const statuses: (number | undefined)[] = [];
  let retryAfter: unknown;
  // A connection each, which go to the processes in turn; either alone sees no more than six.
  for (let n = 0; n < 11; n++) {
    const { status, headers } = await ask(path, undefined, { 'x-forwarded-for': '203.0.113.7' });
    statuses.push(status);
    retryAfter = headers['retry-after'];
  }
  expect(statuses.slice(0, 2)).toEqual([404, 404]);
  expect(statuses.at(-1)).toBe(429);
  // The lock of the minute: it has seen all eleven.
  expect(retryAfter).toBe('60');
  await askUntil(() => pids().size === 2);
});

it('say once why they cannot start', async () => {
  const first = await start({});
  const port = new URL(first.url).port;
  const failing = startBuiltSite({
    DATABASE_URL: database.url,
    WEB_CONCURRENCY: '2',
    PORT: port,
  });
  const failure = await failing.then(
    () => '',
    (error: Error) => error.message,
  );
  expect(failure).toContain('ended with 1');
  expect(failure.match(/Port \d+ is in use/g)).toHaveLength(1);
});
