import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ItemsRepository } from '@tradyfit/data';
import { closeGracefully } from '../src/graceful-close.js';
import { startTestApp } from './helpers/test-app.js';
import type { TestApp } from './helpers/test-app.js';

interface Answer {
  status: number | undefined;
  connection: string | undefined;
}

let site: TestApp;
let origin: string;
beforeEach(async () => {
  site = await startTestApp();
  const instance = site.app.getHttpAdapter().getInstance();
  await instance.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(instance.server.address() as AddressInfo).port}`;
});
afterEach(() => site.database.close());

function ask(path: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(origin + path, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode, connection: response.headers.connection }),
      );
    }).on('error', reject);
  });
}

it('answers what is in flight, then refuses', async () => {
  const agent = new Agent({ keepAlive: true });
  let release: () => void = () => undefined;
  const asked = new Promise<void>((started) => {
    jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockImplementation(() => {
      started();
      return new Promise((resolve) => (release = () => resolve(undefined)));
    });
  });
  const slow = ask('/items/1-bike', agent);
  await asked;
  const closed = closeGracefully(site.app, { drainMs: 50, limitMs: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  release();
  expect((await slow).status).toBe(404);
  await closed;
  await expect(ask('/healthz', agent)).rejects.toThrow(/ECONNREFUSED|socket hang up|ECONNRESET/);
  agent.destroy();
});

it('fails no request of clients that stay on their connections', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const answers: Answer[] = [];
  const failures: unknown[] = [];
  const client = async () => {
    for (;;) {
      try {
        const answer = await ask('/healthz', agent);
        answers.push(answer);
        if (answer.connection === 'close') return;
      } catch (error) {
        failures.push(error);
        return;
      }
    }
  };
  const clients = Promise.all(Array.from({ length: 8 }, client));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await closeGracefully(site.app);
  await clients;
  expect(failures).toEqual([]);
  expect(answers.length).toBeGreaterThan(8);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  agent.destroy();
});

it('cuts what takes too long', async () => {
  const agent = new Agent({ keepAlive: true });
  const asked = new Promise<void>((started) => {
    jest.spyOn(site.app.get(ItemsRepository), 'findPublic').mockImplementation(() => {
      started();
      return new Promise(() => undefined);
    });
  });
  const stuck = ask('/items/1-bike', agent).catch((error: unknown) => error);
  await asked;
  await closeGracefully(site.app, { drainMs: 10, limitMs: 200 });
  expect(await stuck).toMatchObject({ code: 'ECONNRESET' });
  agent.destroy();
});
