import type { Counted, Hit } from '../http/rate-limit/rate-limit.storage.js';

/** From a process that serves to the one that keeps it. */
export type ToPrimary =
  { kind: 'count'; id: number; hit: Hit } | { kind: 'publish'; topic: string; news: unknown };

/** From the process that keeps others to one of them. */
export type ToWorker =
  | { kind: 'counted'; id: number; counted: Counted }
  | { kind: 'news'; topic: string; news: unknown }
  | { kind: 'stop' };
