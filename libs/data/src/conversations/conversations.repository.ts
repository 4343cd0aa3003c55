import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import { runPrepared } from '../database/prepared-query.js';
import { InvalidCursorError } from '../items/search/cursor.js';
import {
  type ConversationRecord,
  selectConversations,
  toConversation,
} from './conversation-record.js';
import type {
  ConversationCounts,
  ConversationList,
  ConversationPage,
  ConversationRow,
} from './conversation.rows.js';

const one = {
  name: 'conversations_one',
  text: selectConversations(
    'SELECT * FROM conversations WHERE id = $2::bigint AND (buyer_id = $1 OR seller_id = $1)',
  ),
};
const aboutItem = {
  name: 'conversations_about_item',
  text: 'SELECT id FROM conversations WHERE item_id = $1::bigint AND buyer_id = $2::bigint AND last_message_id IS NOT NULL',
};
const counted = {
  name: 'conversations_counts',
  text: `SELECT (SELECT count(DISTINCT conversation_id) FROM messages WHERE receiver_id = $1 AND read_at IS NULL) AS unread,
                (SELECT count(*) FROM conversations WHERE buyer_id = $1 AND last_message_id IS NOT NULL) AS buying,
                (SELECT count(*) FROM conversations WHERE seller_id = $1 AND last_message_id IS NOT NULL) AS selling`,
};

const mine = (column: 'buyer_id' | 'seller_id') =>
  `(SELECT * FROM conversations WHERE ${column} = $1 AND last_message_id < $2 ORDER BY last_message_id DESC LIMIT $3)`;

/** For each list a statement that finds a page of it: member $1, messages before $2, $3 rows. */
const pages: Record<ConversationList, string> = {
  all: `SELECT * FROM (${mine('buyer_id')} UNION ALL ${mine('seller_id')}) AS both_sides
         ORDER BY last_message_id DESC LIMIT $3`,
  unread: `SELECT * FROM conversations
            WHERE id IN (SELECT conversation_id FROM messages WHERE receiver_id = $1 AND read_at IS NULL)
              AND last_message_id < $2 ORDER BY last_message_id DESC LIMIT $3`,
  buying: mine('buyer_id'),
  selling: mine('seller_id'),
};

/** Conversations as their members see them. */
@Injectable()
export class ConversationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The conversation where this member is the buyer or the seller; nobody else finds it. */
  async findForMember(id: number, memberId: number): Promise<ConversationRow | undefined> {
    if (!isId(id)) return undefined;
    const [record] = await runPrepared<ConversationRecord>(this.dataSource, one, [memberId, id]);
    return record && toConversation(record, memberId);
  }

  /** Id of this buyer's conversation about an item. */
  async findAbout(itemId: number, buyerId: number): Promise<number | undefined> {
    if (!isId(itemId)) return undefined;
    const [found] = await runPrepared<{ id: number }>(this.dataSource, aboutItem, [
      itemId,
      buyerId,
    ]);
    return found && Number(found.id);
  }

  /**
   * A page of a member's list, newest message first.
   *
   * @param after the `next` of the page before
   * @throws InvalidCursorError
   */
  async list(
    memberId: number,
    list: ConversationList,
    { limit, after }: { limit: number; after?: string },
  ): Promise<ConversationPage> {
    const before = after === undefined ? Number.MAX_SAFE_INTEGER : readCursor(after);
    const records = await runPrepared<ConversationRecord>(
      this.dataSource,
      { name: `conversations_${list}`, text: selectConversations(pages[list]) },
      [memberId, before, limit + 1],
    );
    const conversations = records.slice(0, limit).map((record) => toConversation(record, memberId));
    const last = conversations.at(-1);
    return {
      conversations,
      ...(records.length > limit && last && { next: String(last.last.id) }),
    };
  }

  /** How many conversations each list of a member has. */
  async counts(memberId: number): Promise<ConversationCounts> {
    const [row] = await runPrepared<Record<'unread' | 'buying' | 'selling', number>>(
      this.dataSource,
      counted,
      [memberId],
    );
    const [unread, buying, selling] = [row!.unread, row!.buying, row!.selling].map(Number) as [
      number,
      number,
      number,
    ];
    return { all: buying + selling, unread, buying, selling };
  }
}

function readCursor(text: string): number {
  if (!/^[1-9]\d{0,15}$/.test(text) || !isId(Number(text))) throw new InvalidCursorError();
  return Number(text);
}
