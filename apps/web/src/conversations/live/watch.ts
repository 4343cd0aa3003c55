import type {
  InboxProgress,
  MessageRow,
  MessagesRepository,
  OpenThread,
  ThreadProgress,
} from '@tradyfit/data';

const MESSAGES_AT_ONCE = 100;

/** A page that shows a conversation. */
export interface ThreadListener {
  message(message: MessageRow): void;
  /** The other side has read up to this message. */
  seen(messageId: number): void;
  end(): void;
}

/** A page of a member. */
export interface InboxListener {
  inbox(progress: InboxProgress): void;
  end(): void;
}

/** What one open conversation was told already. */
export class ThreadWatch implements OpenThread {
  readonly conversationId: number;
  readonly memberId: number;
  private seenId = 0;

  constructor(
    thread: OpenThread,
    private lastId: number,
    readonly listener: ThreadListener,
    private readonly messages: MessagesRepository,
  ) {
    this.conversationId = thread.conversationId;
    this.memberId = thread.memberId;
  }

  /** Tells what is new. A conversation that is the member's no longer ends it. */
  async update(progress: readonly ThreadProgress[]): Promise<void> {
    const mine = progress.find(
      ({ conversationId, memberId }) =>
        conversationId === this.conversationId && memberId === this.memberId,
    );
    if (!mine) {
      this.listener.end();
      return;
    }
    while (mine.lastMessageId > this.lastId) {
      const news = await this.messages.after(this.conversationId, this.lastId, MESSAGES_AT_ONCE);
      const last = news.at(-1);
      if (!last) break;
      for (const message of news) this.listener.message(message);
      this.lastId = last.id;
    }
    if (mine.seenId > this.seenId) {
      this.seenId = mine.seenId;
      this.listener.seen(mine.seenId);
    }
  }
}

/** What one page of a member was told already. */
export class InboxWatch {
  private told: InboxProgress | undefined;

  constructor(
    readonly memberId: number,
    readonly listener: InboxListener,
  ) {}

  /** Tells what waits, when it is not what was told before. */
  update(progress: readonly InboxProgress[]): void {
    const mine = progress.find(({ memberId }) => memberId === this.memberId);
    if (!mine) return;
    const isNews =
      mine.unread !== this.told?.unread || mine.lastMessageId !== this.told.lastMessageId;
    this.told = mine;
    if (isNews) this.listener.inbox(mine);
  }
}
