import cluster from 'node:cluster';
import { Global, Injectable, Logger, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import { ElasticWindowStorage } from '../http/rate-limit/elastic-window.storage.js';
import { RateLimitStorage } from '../http/rate-limit/rate-limit.storage.js';
import { SharedCounts } from '../http/rate-limit/shared-counts.storage.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { PrimaryLink } from './primary-link.js';
import { FirstOf, NoOthers, ProcessBus } from './process-bus.js';
import type { RedisLink } from './redis-link.js';

/** What the processes of this site share, through Redis where there is one, through the process that keeps them otherwise. */
@Injectable()
class Shared implements OnApplicationShutdown {
  readonly counts: RateLimitStorage;
  readonly bus: ProcessBus;

  constructor(
    { now }: Site,
    private readonly redis: RedisLink | undefined,
    logger: Logger,
  ) {
    const primary = cluster.isWorker ? new PrimaryLink() : undefined;
    const own = new ElasticWindowStorage(now);
    const ofMachine = primary ? new SharedCounts(primary, own) : own;
    const warn = (error: unknown) =>
      logger.warn({ err: error, msg: 'Redis did not count: each machine counts for itself' });
    this.counts = redis ? new SharedCounts(redis, ofMachine, warn) : ofMachine;
    const ofMachineBus = primary ?? new NoOthers();
    this.bus = redis ? new FirstOf(redis, ofMachineBus) : ofMachineBus;
  }

  onApplicationShutdown(): void {
    this.redis?.close();
  }
}

async function openShared(site: Site): Promise<Shared> {
  const logger = new Logger('processes');
  return new Shared(site, await openRedis(site.config, logger), logger);
}

async function openRedis(config: Config, logger: Logger): Promise<RedisLink | undefined> {
  if (!config.REDIS_URL) return undefined;
  // Its client is large, and most sites have no Redis.
  const { RedisLink } = await import('./redis-link.js');
  return new RedisLink({
    url: config.REDIS_URL,
    verifies: config.REDIS_SSL === 'verify-full',
    prefix: `tradyfit:${new URL(config.PUBLIC_URL).host}`,
    onChange: (isUp, reason) =>
      isUp
        ? logger.log('Redis answers')
        : logger.warn({ reason, msg: 'Redis is away: each machine counts for itself' }),
  });
}

/** Rate limits and news for whoever needs them, whatever the number of processes. */
@Global()
@Module({
  providers: [
    { provide: Shared, inject: [SITE], useFactory: openShared },
    { provide: RateLimitStorage, inject: [Shared], useFactory: ({ counts }: Shared) => counts },
    { provide: ProcessBus, inject: [Shared], useFactory: ({ bus }: Shared) => bus },
  ],
  exports: [RateLimitStorage, ProcessBus],
})
export class ProcessesModule {}
