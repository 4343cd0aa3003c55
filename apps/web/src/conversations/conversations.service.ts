import { Injectable } from '@nestjs/common';
import {
  type ConversationCounts,
  type ConversationRow,
  ConversationsRepository,
  conversationLists,
  MessageMailsRepository,
  MessagesRepository,
} from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import type { CurrentMember } from '../http/member.js';
import { VisitorError } from '../http/visitor-error.js';
import { Mailer } from '../mail/mailer.js';
import { formatNumber } from '../ui/format.js';
import type { PageContext } from '../ui/page-context.js';
import type { ConversationsView, ListTabView } from './conversation.view.js';
import { conversationsUrl, type ListPosition } from './conversations-url.js';
import { LiveConversations } from './live/live-conversations.service.js';
import { mapConversationRow, type Reader } from './map-conversation.js';
import type { TypedMessage } from './message.form.js';
import { mapThread } from './map-thread.js';

const ROWS = 20;
const MESSAGES = 50;

const listNames = {
  all: 'All messages',
  unread: 'Unread',
  buying: 'Buying',
  selling: 'Selling',
} as const;

export interface ThreadOptions {
  /** Only messages before this one. */
  beforeId?: number | undefined;
  /** False for a page that is fetched before anybody looks at it. */
  isOpened: boolean;
  /** A message that was not sent. */
  typed?: TypedMessage;
}

/** Conversations as their members read them. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly mails: MessageMailsRepository,
    private readonly live: LiveConversations,
    private readonly storage: FileStorage,
    private readonly mailer: Mailer,
  ) {}

  /** The lists, none open. */
  async lists(
    position: ListPosition,
    member: CurrentMember,
    ctx: PageContext,
  ): Promise<ConversationsView> {
    return this.listView(position, member, ctx);
  }

  /**
   * The lists with one conversation open, whose messages are thereby read.
   *
   * @throws VisitorError 404 for whoever is not one of the two
   */
  async thread(
    id: number,
    position: ListPosition,
    member: CurrentMember,
    ctx: PageContext,
    options: ThreadOptions,
  ): Promise<ConversationsView> {
    const row = await this.existing(id, member);
    const { beforeId } = options;
    const page = await this.messages.page(id, { limit: MESSAGES, ...(beforeId && { beforeId }) });
    const lastId = page.messages.at(-1)?.id ?? 0;
    if (options.isOpened && row.unread > 0) await this.markRead(row, member, lastId);
    const [view, [progress]] = await Promise.all([
      this.listView(position, member, ctx, id),
      this.live.progress([{ conversationId: id, memberId: member.id }]),
    ]);
    const thread = mapThread(row, page, {
      member,
      reader: this.reader(ctx),
      position,
      seenId: progress?.seenId ?? 0,
      isLatest: beforeId === undefined,
      ...(options.typed && { typed: options.typed }),
    });
    return { ...view, thread };
  }

  /**
   * Marks messages of an open conversation as read.
   *
   * @param upToId the last message that its page shows
   * @throws VisitorError 404
   */
  async read(id: number, upToId: number, member: CurrentMember): Promise<void> {
    await this.markRead(await this.existing(id, member), member, upToId);
  }

  /**
   * A conversation of this member's.
   *
   * @throws VisitorError 404
   */
  async existing(id: number, member: CurrentMember): Promise<ConversationRow> {
    const row = await this.conversations.findForMember(id, member.id);
    if (!row) throw new VisitorError(404, 'There is no such conversation.');
    return row;
  }

  /** Whom pages of this request are for. */
  reader({ locale, now }: PageContext): Reader {
    return { locale, now, publicUrl: (key) => this.storage.publicUrl(key) };
  }

  private async markRead(row: ConversationRow, member: CurrentMember, upToId: number) {
    const count = await this.messages.markRead(row.id, member.id, upToId);
    if (count > 0) this.live.changed(row.id, [member.id, row.other?.id]);
  }

  private async listView(
    position: ListPosition,
    member: CurrentMember,
    ctx: PageContext,
    openId?: number,
  ): Promise<ConversationsView> {
    const { list, cursor } = position;
    const [{ conversations, next }, counts, isWanted] = await Promise.all([
      this.conversations.list(member.id, list, { limit: ROWS, ...(cursor && { after: cursor }) }),
      this.conversations.counts(member.id),
      this.mailer.isEnabled ? this.mails.wanted(member.id) : undefined,
    ]);
    const reader = this.reader(ctx);
    return {
      tabs: tabs(counts, position, ctx.locale),
      heading: listNames[list],
      rows: conversations.map((row) => {
        const url = conversationsUrl(position, row.id);
        return mapConversationRow(row, { url, isCurrent: row.id === openId }, reader);
      }),
      ...(next && { moreUrl: conversationsUrl({ list, cursor: next }) }),
      ...(cursor && { firstPageUrl: conversationsUrl({ list }) }),
      unread: counts.unread,
      ...(isWanted !== undefined && { mail: { isWanted } }),
    };
  }
}

function tabs(
  counts: ConversationCounts,
  { list: current }: ListPosition,
  locale: string,
): ListTabView[] {
  return conversationLists.map((list) => ({
    label: list === 'all' ? 'All' : listNames[list],
    url: conversationsUrl({ list }),
    count: formatNumber(counts[list], locale),
    isCurrent: list === current,
  }));
}
