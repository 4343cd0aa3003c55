import { createClient } from '@redis/client';
import { LiveConversations } from '../src/conversations/live/live-conversations.service.js';
import { ProcessBus } from '../src/processes/process-bus.js';
import { RedisLink } from '../src/processes/redis-link.js';
import { describeWithRedis, type RedisServer, startRedis } from './helpers/redis-server.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

jest.setTimeout(60_000);

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
};

describeWithRedis('Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis?.close());

  describe('counts', () => {
    let link: RedisLink;
    const changes: boolean[] = [];
    beforeAll(async () => {
      link = new RedisLink({
        url: redis.url,
        verifies: true,
        prefix: 'spec',
        onChange: (isUp) => changes.push(isUp),
      });
      await until(() => link.isUp);
    });
    afterAll(() => link?.close());

    const hit = (key: string) => link.count([key, 60_000, 2, 60_000, 'minute']);

    /** As if so much time had gone by: moves the end of every window. */
    async function pass(ms: number): Promise<void> {
      const client = await createClient({ url: redis.url }).connect();
      for (const key of await client.keys('*'))
        await client.pExpire(key, (await client.pTTL(key)) - ms);
      client.destroy();
    }

    it('let the limit through in a window, then lock', async () => {
      expect(await hit('a')).toEqual({
        totalHits: 1,
        timeToExpire: 60,
        isBlocked: false,
        timeToBlockExpire: 0,
      });
      expect(await hit('a')).toMatchObject({ totalHits: 2, isBlocked: false });
      expect(await hit('a')).toMatchObject({
        totalHits: 3,
        isBlocked: true,
        timeToBlockExpire: 60,
      });
      expect(await hit('b')).toMatchObject({ totalHits: 1 });
    });

    it('begin a window with its first hit, and a lock afresh with each hit on it', async () => {
      await hit('c');
      await pass(30_000);
      expect((await hit('c')).timeToExpire).toBeLessThanOrEqual(30);
      await hit('c');
      await pass(50_000);
      expect(await hit('c')).toMatchObject({ isBlocked: true, timeToBlockExpire: 60 });
      await pass(61_000);
      expect(await hit('c')).toMatchObject({ totalHits: 1, isBlocked: false });
    });

    it('lose no hit of many at once', async () => {
      const counted = await Promise.all(Array.from({ length: 50 }, () => hit('d')));
      expect(counted.map(({ totalHits }) => totalHits).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, n) => n + 1),
      );
    });

    it('tell once that it is away, and once that it is back', async () => {
      changes.length = 0;
      redis.kill('SIGKILL');
      await until(() => changes.length === 1);
      await expect(hit('e')).rejects.toThrow();
      await redis.restart();
      await until(() => changes.length === 2);
      expect(changes).toEqual([false, true]);
      expect(await hit('e')).toMatchObject({ totalHits: 1 });
    });
  });

  describe('two sites with one', () => {
    let sites: TestApp[];
    beforeAll(async () => {
      const settings = { REDIS_URL: redis.url, TRUSTED_PROXY_HOPS: '1' };
      sites = [await startTestApp({ settings }), await startTestApp({ settings })];
      await bothHear();
    }, 120_000);
    afterAll(() => Promise.all(sites?.map((site) => site.close()) ?? []));

    const bus = (n: number) => sites[n]!.app.get(ProcessBus);
    const ask = (n: number, address: string) =>
      sites[n]!.inject({
        url: '/public-api/v1.0/items/1',
        headers: { 'x-forwarded-for': address },
      });

    /** Each hears the other one: what is told before somebody listens is lost. */
    async function bothHear(): Promise<void> {
      for (const [from, to] of [[0, 1] as const, [1, 0] as const]) {
        let heard = false;
        bus(to).subscribe('ready', () => (heard = true));
        while (!heard) {
          bus(from).publish('ready', {});
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }

    it('count together', async () => {
      const answers = [];
      for (let n = 0; n < 11; n++) answers.push(await ask(n % 2, '203.0.113.1'));
      expect(answers[0]?.statusCode).toBe(404);
      // The lock of the minute, which neither has seen enough of alone.
      expect(answers.at(-1)?.statusCode).toBe(429);
      expect(answers.at(-1)?.headers['retry-after']).toBe('60');
    });

    it('tell each other what happens in conversations, and not themselves', async () => {
      const heard: unknown[] = [];
      for (const n of [0, 1])
        bus(n).subscribe('conversation', (news) => heard.push({ by: n, news }));
      sites[0]!.app.get(LiveConversations).changed(5, [1, 2]);
      await until(() => heard.length > 0);
      expect(heard).toEqual([{ by: 1, news: { conversationId: 5, memberIds: [1, 2] } }]);
    });

    it.each([
      ['SIGSTOP', '203.0.113.2'],
      ['SIGKILL', '203.0.113.3'],
    ] as const)('fail nobody and limit by themselves after %s', async (signal, address) => {
      redis.kill(signal);
      const answers = [];
      for (let n = 0; n < 3; n++) answers.push(await ask(0, address));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 429]);
      if (signal === 'SIGSTOP') redis.kill('SIGCONT');
      else await redis.restart();
    });
  });

  it('that was never there keeps nobody from starting', async () => {
    const site = await startTestApp({ settings: { REDIS_URL: 'redis://127.0.0.1:1' } });
    expect((await site.get('/public-api/v1.0/items/1')).statusCode).toBe(404);
    await site.close();
    expect(site.logs.filter(({ msg }) => /Redis is away/.test(String(msg)))).toHaveLength(1);
  });
});
