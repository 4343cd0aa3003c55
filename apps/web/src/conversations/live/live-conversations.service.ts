import { Injectable, Logger } from '@nestjs/common';
import {
  LiveConversationsRepository,
  MessagesRepository,
  type OpenThread,
  type ThreadProgress,
} from '@tradyfit/data';
import { ProcessBus } from '../../processes/process-bus.js';
import { Closing } from '../../http/closing.js';
import { type InboxListener, InboxWatch, type ThreadListener, ThreadWatch } from './watch.js';

/** How long news from other processes take at most, whatever happens to the bus. */
const POLL_MS = 3_000;
const TOPIC = 'conversation';

interface Change {
  conversationId: number;
  memberIds: readonly (number | null | undefined)[];
}

/**
 * Tells open pages what happens in their conversations. What happens in this process is told at once (`changed`), and to the other processes as well; what
 * was not heard of is found by asking the database, every few seconds and with two queries for all open pages together, because NOTIFY reaches neither
 * clients of the embedded database nor those behind a pooler.
 */
@Injectable()
export class LiveConversations {
  private readonly logger = new Logger('live');
  private readonly threads = new Set<ThreadWatch>();
  private readonly inboxes = new Set<InboxWatch>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly live: LiveConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly bus: ProcessBus,
    closing: Closing,
  ) {
    bus.subscribe(TOPIC, (change) => this.tell(change as Change));
    closing.onBegin(() => this.end());
  }

  /** How far conversations have come. */
  progress(threads: readonly OpenThread[]): Promise<ThreadProgress[]> {
    return this.live.progress(threads);
  }

  /** Pages that a member has open in this process. */
  countOf(memberId: number): number {
    const watches = [...this.threads, ...this.inboxes];
    return watches.filter((watch) => watch.memberId === memberId).length;
  }

  /**
   * Tells a page what comes after a message, beginning with what came already.
   *
   * @param afterId the last message that the page shows
   * @returns ends it
   */
  watchThread(thread: OpenThread, afterId: number, listener: ThreadListener): () => void {
    return this.watch(this.threads, new ThreadWatch(thread, afterId, listener, this.messages));
  }

  /**
   * Tells a page what waits for a member, now and whenever it changes.
   *
   * @returns ends it
   */
  watchInbox(memberId: number, listener: InboxListener): () => void {
    return this.watch(this.inboxes, new InboxWatch(memberId, listener));
  }

  /** Something happened in a conversation, and is committed. */
  changed(conversationId: number, memberIds: readonly (number | null | undefined)[]): void {
    const change: Change = { conversationId, memberIds };
    this.tell(change);
    this.bus.publish(TOPIC, change);
  }

  /** Looks at the database for all open pages, as it happens every few seconds. */
  look(): Promise<void> {
    return this.refresh([...this.threads], [...this.inboxes]);
  }

  private tell({ conversationId, memberIds }: Change): void {
    const threads = [...this.threads].filter((watch) => watch.conversationId === conversationId);
    const inboxes = [...this.inboxes].filter((watch) => memberIds.includes(watch.memberId));
    if (threads.length + inboxes.length > 0) void this.refresh(threads, inboxes);
  }

  /** Ends every page's stream; browsers come back, to the next process. */
  private end(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const watch of [...this.threads, ...this.inboxes]) watch.listener.end();
  }

  private watch<Watch extends ThreadWatch | InboxWatch>(
    watches: Set<Watch>,
    watch: Watch,
  ): () => void {
    if (this.isClosed) {
      watch.listener.end();
      return () => undefined;
    }
    watches.add(watch);
    void this.refresh(
      watch instanceof ThreadWatch ? [watch] : [],
      watch instanceof InboxWatch ? [watch] : [],
    );
    this.timer ??= setTimeout(() => void this.poll(), POLL_MS).unref();
    return () => void watches.delete(watch);
  }

  private async poll(): Promise<void> {
    await this.look();
    this.timer = undefined;
    if (this.isClosed || this.threads.size + this.inboxes.size === 0) return;
    this.timer = setTimeout(() => void this.poll(), POLL_MS).unref();
  }

  /** One after the other, so that nothing is told twice. Never rejects: what was missed is found by the next look. */
  private refresh(threads: ThreadWatch[], inboxes: InboxWatch[]): Promise<void> {
    this.turn = this.turn.then(async () => {
      try {
        const progress = await this.live.progress(threads);
        for (const watch of threads) await watch.update(progress);
        const waiting = await this.live.inboxes([...new Set(inboxes.map((each) => each.memberId))]);
        for (const watch of inboxes) watch.update(waiting);
      } catch (error) {
        this.logger.warn({ err: error, msg: 'open pages could not be told what is new' });
      }
    });
    return this.turn;
  }
}
