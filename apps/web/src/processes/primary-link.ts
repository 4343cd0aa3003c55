import type { Counted, Hit } from '../http/rate-limit/rate-limit.storage.js';
import type { SharedCounter } from '../http/rate-limit/shared-counts.storage.js';
import type { ToPrimary, ToWorker } from './messages.js';
import { ProcessBus } from './process-bus.js';

type Channel = Pick<NodeJS.Process, 'on' | 'send'>;

/** What a process that serves says to the one that keeps it, and hears from it. */
export class PrimaryLink extends ProcessBus implements SharedCounter {
  /** When it is not, this process ends too. */
  readonly isUp = true;
  private readonly waiting = new Map<number, (counted: Counted) => void>();
  private readonly listeners = new Map<string, (news: unknown) => void>();
  private lastId = 0;

  constructor(private readonly channel: Channel = process) {
    super();
    channel.on('message', (message: ToWorker) => this.hear(message));
  }

  /** Counts a hit for all processes. Stays open when there is no answer. */
  count(hit: Hit): Promise<Counted> {
    const id = ++this.lastId;
    const counted = new Promise<Counted>((resolve) => this.waiting.set(id, resolve));
    this.say({ kind: 'count', id, hit });
    return counted;
  }

  override publish(topic: string, news: unknown): void {
    this.say({ kind: 'publish', topic, news });
  }

  override subscribe(topic: string, listener: (news: unknown) => void): void {
    this.listeners.set(topic, listener);
  }

  private say(message: ToPrimary): void {
    this.channel.send?.(message, undefined, undefined, () => undefined);
  }

  private hear(message: ToWorker): void {
    if (message.kind === 'counted') {
      this.waiting.get(message.id)?.(message.counted);
      this.waiting.delete(message.id);
    } else if (message.kind === 'news') {
      this.listeners.get(message.topic)?.(message.news);
    }
  }
}
