import type { ThrottlerStorage } from '@nestjs/throttler';

/** A hit to be counted: key, length of the window, limit, length of the lock (milliseconds), name of the limit. */
export type Hit = Parameters<ThrottlerStorage['increment']>;

/** How a hit was counted. */
export type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Where hits are counted for the limits; what stands behind it depends on how many processes serve. */
export abstract class RateLimitStorage implements ThrottlerStorage {
  abstract increment(...hit: Hit): Promise<Counted>;
}
