import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { Counted, Hit } from '../http/rate-limit/rate-limit.storage.js';
import type { SharedCounter } from '../http/rate-limit/shared-counts.storage.js';
import { ProcessBus } from './process-bus.js';

export interface RedisOptions {
  /** `redis://` or `rediss://`. */
  url: string;
  /** Whether a `rediss://` server's certificate must be valid for its host. */
  verifies: boolean;
  /** What this site's keys and channels begin with: several may share one Redis. */
  prefix: string;
  /** Told when it goes away, with the reason, and when it is back. */
  onChange: (isUp: boolean, reason?: string) => void;
}

const CONNECT_MS = 2_000;
const LONGEST_PAUSE_MS = 5_000;
const SUBSCRIBE_PAUSE_MS = 200;
/** Providers close what is silent for some minutes. */
const PING_MS = 60_000;

/**
 * The window of ElasticWindowStorage as a key that expires with it, so that Redis forgets by itself and its clock is the only one. In one
 * script, since of two hits at once each must see the other.
 */
const HIT = `
local hits = redis.call('INCR', KEYS[1])
if hits > tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[3])
elseif hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {hits, redis.call('PTTL', KEYS[1])}`;

/** What processes share through Redis: counts and news. It is never waited for; while it is away `isUp` is false. */
export class RedisLink extends ProcessBus implements SharedCounter {
  private readonly sender = randomUUID();
  private readonly listeners = new Map<string, (news: unknown) => void>();
  private readonly channel: string;
  private readonly commands: ReturnType<RedisLink['client']>;
  private readonly subscriber: ReturnType<RedisLink['client']>;
  private wasUp: boolean | undefined;

  constructor(private readonly options: RedisOptions) {
    super();
    this.channel = `${options.prefix}:news`;
    this.commands = this.client();
    this.subscriber = this.client();
    this.commands.on('ready', () => this.changed(true));
    this.commands.on('error', (error: Error) => this.changed(false, error.message));
    // It fails together with the other one, which says so.
    this.subscriber.on('error', () => undefined);
    // Both go on trying until they are closed.
    this.commands.connect().catch((error: unknown) => this.changed(false, String(error)));
    void this.listen();
  }

  get isUp(): boolean {
    return this.commands.isReady;
  }

  async count([key, ttl, limit, blockDuration, name]: Hit): Promise<Counted> {
    const { prefix } = this.options;
    const args = [`${prefix}:${name}:${key}`, ttl, limit, blockDuration].map(String);
    const reply = await this.commands.sendCommand(['EVAL', HIT, '1', ...args]);
    const [hits = 0, leftMs = 0] = reply as unknown as number[];
    const seconds = Math.ceil(leftMs / 1000);
    const isBlocked = hits > limit;
    return {
      totalHits: hits,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    };
  }

  override publish(topic: string, news: unknown): void {
    const text = JSON.stringify({ from: this.sender, topic, news });
    this.commands.publish(this.channel, text).catch(() => undefined);
  }

  override subscribe(topic: string, listener: (news: unknown) => void): void {
    this.listeners.set(topic, listener);
  }

  close(): void {
    for (const client of [this.commands, this.subscriber]) if (client.isOpen) client.destroy();
  }

  private client() {
    const { url, verifies } = this.options;
    return createClient({
      url,
      socket: {
        connectTimeout: CONNECT_MS,
        reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_PAUSE_MS),
        ...(url.startsWith('rediss:') ? { tls: true, rejectUnauthorized: verifies } : {}),
      },
      pingInterval: PING_MS,
      // What cannot be said now is not said later: a count that comes late is worth nothing.
      disableOfflineQueue: true,
    });
  }

  /** What is subscribed once is subscribed again with each new connection; until then nobody but this does it. */
  private async listen(): Promise<void> {
    await this.subscriber.connect().catch(() => undefined);
    while (this.subscriber.isOpen) {
      try {
        await this.subscriber.subscribe(this.channel, (text) => this.hear(text));
        return;
      } catch {
        await setTimeout(SUBSCRIBE_PAUSE_MS, undefined, { ref: false });
      }
    }
  }

  private hear(text: string): void {
    const { from, topic, news } = JSON.parse(text) as {
      from: string;
      topic: string;
      news: unknown;
    };
    if (from !== this.sender) this.listeners.get(topic)?.(news);
  }

  private changed(isUp: boolean, reason?: string): void {
    if (this.wasUp === isUp) return;
    this.wasUp = isUp;
    this.options.onChange(isUp, reason);
  }
}
