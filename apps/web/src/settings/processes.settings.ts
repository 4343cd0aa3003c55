import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { about, protocolOf, wholeNumber } from './setting.js';

/** How many processes serve, and what they share. */
export const processesSettings = {
  WEB_CONCURRENCY: z
    .union(
      [z.literal('auto').transform(() => availableParallelism()), wholeNumber(1, 64)],
      'must be a whole number from 1 to 64, or auto',
    )
    .default(1)
    .meta(
      about(
        'Processes that serve, at most one a connection, or `auto` for one a core; one that dies is replaced',
        '1',
      ),
    ),
  REDIS_URL: z
    .string()
    .refine(
      (text) => /^rediss?:$/.test(protocolOf(text) ?? '') && new URL(text).hostname !== '',
      'must be an address like rediss://:password@redis.example:6379',
    )
    .optional()
    .meta(
      about(
        'Redis, through which processes on several machines share rate limits and live news; `rediss://` is over TLS',
        'the processes of one machine share them',
      ),
    ),
  REDIS_SSL: z
    .enum(['require', 'verify-full'], 'must be require or verify-full')
    .default('verify-full')
    .meta(
      about(
        'For `rediss://`: `require` encrypts and does not check the certificate, as ones that sign themselves (Heroku) need',
        '`verify-full`',
      ),
    ),
};
