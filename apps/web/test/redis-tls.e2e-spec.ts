import { describeWithRedis, type RedisServer, startRedis } from './helpers/redis-server.js';
import { startTestApp } from './helpers/test-app.js';
import { startTlsRedis, type TlsRedis } from './helpers/tls-redis.js';

jest.setTimeout(60_000);

describeWithRedis('Redis behind TLS, with a certificate that signs itself,', () => {
  let redis: RedisServer;
  let tls: TlsRedis;
  beforeAll(async () => {
    redis = await startRedis();
    tls = await startTlsRedis(redis.url);
  });
  afterAll(async () => {
    await tls?.close();
    await redis?.close();
  });

  /** What a site with these settings says of Redis first. */
  async function saidOf(settings: Record<string, string>) {
    const site = await startTestApp({ settings: { ...settings, REDIS_URL: tls.url } });
    try {
      for (;;) {
        const said = site.logs.find(({ msg }) => /Redis (answers|is away)/.test(String(msg)));
        if (said) return said;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    } finally {
      await site.close();
    }
  }

  it('is used with REDIS_SSL=require', async () => {
    expect(await saidOf({ REDIS_SSL: 'require' })).toMatchObject({ msg: 'Redis answers' });
  });

  it.each<Record<string, string>>([{}, { REDIS_SSL: 'verify-full' }])(
    'is refused with the settings %j',
    async (settings) => {
      expect(await saidOf(settings)).toMatchObject({
        msg: 'Redis is away: each machine counts for itself',
        reason: expect.stringMatching(/self-signed certificate/),
      });
    },
  );
});
