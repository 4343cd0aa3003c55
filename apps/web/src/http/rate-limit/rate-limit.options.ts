import { isIP } from 'node:net';
import { normalizeIp } from '@nestjs/throttler';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../client-address.js';
import type { Site } from '../site.js';
import type { RateLimitStorage } from './rate-limit.storage.js';

const second = 1_000;

/** 2 requests a second and 10 a minute for each route and client; an IPv6 client is its /64, which one person owns. */
export function rateLimitOptions(
  { config }: Site,
  storage: RateLimitStorage,
): ThrottlerModuleOptions {
  return {
    throttlers: [
      { name: 'second', limit: 2, ttl: second },
      { name: 'minute', limit: 10, ttl: 60 * second },
    ],
    storage,
    getTracker: (request) => normalizeIp(clientAddress(request as FastifyRequest), 64),
    skipIf: (context) => {
      const address = clientAddress(context.switchToHttp().getRequest<FastifyRequest>());
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      return config.RATE_LIMIT_ALLOW_LIST.check(address, family);
    },
  };
}
