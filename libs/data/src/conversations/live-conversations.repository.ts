import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { unreadMessages } from './unread-messages.js';

/** A conversation that a member has open. */
export interface OpenThread {
  conversationId: number;
  memberId: number;
}

/** How far an open conversation has come; whoever knows an older state has something to fetch. */
export interface ThreadProgress extends OpenThread {
  lastMessageId: number;
  /** The last of the member's own messages that the other side has read; 0 when none. */
  seenId: number;
}

/** What waits for a member. */
export interface InboxProgress {
  memberId: number;
  /** Conversations with messages that wait. */
  unread: number;
  /** The newest message of all their conversations; 0 when none. */
  lastMessageId: number;
}

/** What pages that are open ask again and again, for all of them at once. */
@Injectable()
export class LiveConversationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** No entry for a conversation that is not the member's. */
  async progress(threads: readonly OpenThread[]): Promise<ThreadProgress[]> {
    if (threads.length === 0) return [];
    return this.dataSource.query<ThreadProgress[]>(
      `SELECT c.id AS "conversationId", t.member_id AS "memberId", c.last_message_id AS "lastMessageId",
              coalesce((SELECT m.id FROM messages m
                         WHERE m.conversation_id = c.id AND m.sender_id = t.member_id AND m.read_at IS NOT NULL
                         ORDER BY m.id DESC LIMIT 1), 0) AS "seenId"
         FROM unnest($1::bigint[], $2::bigint[]) AS t (id, member_id)
         JOIN conversations c ON c.id = t.id AND (c.buyer_id = t.member_id OR c.seller_id = t.member_id)
        WHERE c.last_message_id IS NOT NULL`,
      [
        threads.map(({ conversationId }) => conversationId),
        threads.map(({ memberId }) => memberId),
      ],
    );
  }

  /** What waits for each of these members, and their newest message. */
  async inboxes(memberIds: readonly number[]): Promise<InboxProgress[]> {
    if (memberIds.length === 0) return [];
    return this.dataSource.query<InboxProgress[]>(
      `SELECT t.id AS "memberId", (${unreadMessages('t.id')}) AS unread,
              greatest((SELECT max(last_message_id) FROM conversations WHERE buyer_id = t.id),
                       (SELECT max(last_message_id) FROM conversations WHERE seller_id = t.id), 0) AS "lastMessageId"
         FROM unnest($1::bigint[]) AS t (id)`,
      [memberIds],
    );
  }
}
