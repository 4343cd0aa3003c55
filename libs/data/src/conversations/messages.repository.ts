import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Message } from './message.entity.js';

@Injectable()
export class MessagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(
    message: Pick<Message, 'conversationId' | 'subject' | 'body'> & { senderId: number },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Message> {
    return manager.save(manager.create(Message, message));
  }

  /** In the order in which they were sent. */
  inConversation(conversationId: number): Promise<Message[]> {
    return this.dataSource.manager.find(Message, {
      where: { conversationId },
      order: { id: 'ASC' },
    });
  }

  /** Marks what others wrote as read by this member. */
  async markRead(conversationId: number, readerId: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE messages SET read_at = now()
        WHERE conversation_id = $1 AND read_at IS NULL AND sender_id IS DISTINCT FROM $2`,
      [conversationId, readerId],
    );
  }

  /** How many messages wait for this member. */
  async countUnread(memberId: number): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE m.read_at IS NULL AND $1 IN (c.buyer_id, c.seller_id) AND m.sender_id IS DISTINCT FROM $1`,
      [memberId],
    );
    return row!.count;
  }
}
