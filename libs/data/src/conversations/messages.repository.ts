import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import { runPrepared } from '../database/prepared-query.js';
import type { MessagePage, MessageRow } from './conversation.rows.js';
import { unreadMessages } from './unread-messages.js';

const columns = 'id, sender_id AS "senderId", body, read_at AS "readAt", created_at AS "createdAt"';
const before = {
  name: 'messages_before',
  text: `SELECT ${columns} FROM messages WHERE conversation_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
};
const after = {
  name: 'messages_after',
  text: `SELECT ${columns} FROM messages WHERE conversation_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
};
const unread = {
  name: 'messages_unread',
  text: unreadMessages('$1'),
};

/** Reads messages; OutgoingMessagesRepository sends them. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest messages of a conversation, or those before a certain one. */
  async page(
    conversationId: number,
    { limit, beforeId = Number.MAX_SAFE_INTEGER }: { limit: number; beforeId?: number },
  ): Promise<MessagePage> {
    const rows = await runPrepared<MessageRow>(this.dataSource, before, [
      conversationId,
      isId(beforeId) ? beforeId : 0,
      limit + 1,
    ]);
    return {
      messages: rows.slice(0, limit).map(toMessage).reverse(),
      hasEarlier: rows.length > limit,
    };
  }

  /** What was written after a certain message, oldest first. */
  async after(conversationId: number, id: number, limit: number): Promise<MessageRow[]> {
    const rows = await runPrepared<MessageRow>(this.dataSource, after, [
      conversationId,
      Number.isSafeInteger(id) ? id : 0,
      limit,
    ]);
    return rows.map(toMessage);
  }

  /**
   * Marks what waits for this member as read, up to the last message that they saw.
   *
   * @returns how many there were
   */
  async markRead(conversationId: number, readerId: number, upToId: number): Promise<number> {
    if (!isId(upToId)) return 0;
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE messages SET read_at = now()
        WHERE conversation_id = $1 AND receiver_id = $2 AND read_at IS NULL AND id <= $3`,
      [conversationId, readerId, upToId],
    );
    return count;
  }

  /** In how many conversations messages wait for this member. */
  async countUnread(memberId: number): Promise<number> {
    const [row] = await runPrepared<{ count: number }>(this.dataSource, unread, [memberId]);
    return Number(row!.count);
  }
}

function toMessage(row: MessageRow): MessageRow {
  return {
    ...row,
    id: Number(row.id),
    senderId: row.senderId === null ? null : Number(row.senderId),
  };
}
