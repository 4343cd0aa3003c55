import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ItemsRepository } from '@tradyfit/data';
import { GracefulClose } from '../src/graceful-close.js';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

interface Answer {
  status: number | undefined;
  connection: string | undefined;
}

let site: TestApp;
let port: number;
let agent: Agent;

/** A listening site; the result closes it. */
async function listen(patience?: { graceMs: number; limitMs: number }): Promise<GracefulClose> {
  site = await startTestApp();
  agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const graceful = new GracefulClose(site.app, patience);
  const instance = site.app.getHttpAdapter().getInstance();
  await instance.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = instance.server.address() as AddressInfo);
  return graceful;
}
afterEach(async () => {
  agent.destroy();
  await site.database.close();
});

function ask(path: string, by = agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port, path, agent: by }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode, connection: response.headers.connection }),
      );
    }).on('error', reject);
  });
}

/** Makes the item page wait; `asked` tells when it is waited for, `release` answers it. */
function slowItems(): { asked: Promise<void>; release: () => void } {
  let release: () => void = () => undefined;
  const gate = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  const asked = new Promise<void>((started) => {
    jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockImplementation(() => {
      started();
      return gate;
    });
  });
  return { asked, release };
}

it('answers what is in flight, then refuses', async () => {
  const graceful = await listen({ graceMs: 20, limitMs: 5_000 });
  const { asked, release } = slowItems();
  const slow = ask('/items/1-bike');
  await asked;
  const closed = graceful.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(ask('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  release();
  expect(await slow).toEqual({ status: 404, connection: 'close' });
  await closed;
});

it('fails no request of clients that stay on their connections', async () => {
  const graceful = await listen();
  const answers: Answer[] = [];
  const client = async () => {
    // Of its own: one that is shared may open another connection for whoever waits when it has to give one up.
    const own = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const answer = await ask('/healthz', own);
      answers.push(answer);
      if (answer.connection === 'close') return own.destroy();
    }
  };
  const clients = Promise.all(Array.from({ length: 8 }, client));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all([graceful.close(), clients]);
  expect(answers.length).toBeGreaterThan(8);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('does not wait for connections that ask nothing', async () => {
  const graceful = await listen({ graceMs: 20, limitMs: 60_000 });
  const silent = connect(port, '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  expect((await ask('/healthz')).status).toBe(200);
  const ended = new Promise((resolve) => silent.once('close', resolve));
  await graceful.close();
  await ended;
});

it('cuts what takes too long', async () => {
  const graceful = await listen({ graceMs: 10, limitMs: 100 });
  const { asked, release } = slowItems();
  const stuck = ask('/items/1-bike').catch((error: unknown) => error);
  await asked;
  await graceful.close();
  expect(await stuck).toMatchObject({ code: 'ECONNRESET' });
  release();
});
