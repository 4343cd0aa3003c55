import { connect, createServer, type AddressInfo } from 'node:net';
import { RedisLink } from '../src/processes/redis-link.js';
import { describeWithRedis, type RedisServer, startRedis } from './helpers/redis-server.js';

jest.setTimeout(60_000);

/** A way to a Redis that breaks once, where somebody is about to subscribe. */
async function brittleLine(redisUrl: string): Promise<{ url: string; close(): void }> {
  let isBroken = false;
  const server = createServer((near) => {
    const far = connect(Number(new URL(redisUrl).port), '127.0.0.1');
    near.on('data', (bytes) => {
      const isFirst = !isBroken && /\bsubscribe\b/i.test(bytes.toString());
      if (!isFirst) return void far.write(bytes);
      isBroken = true;
      near.destroy();
    });
    far.on('data', (bytes) => near.write(bytes));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const)
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `redis://127.0.0.1:${port}`, close: () => void server.close() };
}

describeWithRedis('news through Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis?.close());

  it('are heard also when the connection broke while they were subscribed to', async () => {
    const line = await brittleLine(redis.url);
    const changes: boolean[] = [];
    const link = (url: string) =>
      new RedisLink({
        url,
        verifies: true,
        prefix: 'news',
        onChange: (isUp) => changes.push(isUp),
      });
    const [teller, hearer] = [link(redis.url), link(line.url)];
    try {
      let heard: unknown;
      hearer.subscribe('weather', (news) => (heard = news));
      while (heard === undefined) {
        if (teller.isUp) teller.publish('weather', 'sunny');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect([heard, changes]).toEqual(['sunny', [true, true]]);
    } finally {
      teller.close();
      hearer.close();
      line.close();
    }
  });
});
