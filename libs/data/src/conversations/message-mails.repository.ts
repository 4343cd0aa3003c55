import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import { User } from '../members/user.entity.js';

/** What an e-mail about unread messages needs. */
export interface MessageMail {
  conversationId: number;
  receiver: { id: number; username: string; email: string };
  /** Username of the sender. */
  sender: string;
  /** Title of the item. */
  subject: string;
  /** Unread and not told about yet, oldest first. */
  messages: { id: number; body: string }[];
}

type Row = Omit<MessageMail, 'receiver'> & {
  receiverId: number;
  username: string;
  email: string;
};

const due = `
  SELECT m.conversation_id AS "conversationId", r.id AS "receiverId", r.username, r.email,
         s.username AS sender, m.subject,
         (SELECT json_agg(json_build_object('id', u.id, 'body', u.body) ORDER BY u.id) FROM messages u
           WHERE u.conversation_id = m.conversation_id AND u.receiver_id = m.receiver_id
             AND u.read_at IS NULL AND u.mailed_at IS NULL) AS messages
    FROM messages m
    JOIN users r ON r.id = m.receiver_id
    JOIN users s ON s.id = m.sender_id
   WHERE m.id = $1 AND m.read_at IS NULL AND m.mailed_at IS NULL
     AND r.message_mail AND r.email IS NOT NULL
     AND NOT EXISTS (SELECT FROM blocks b WHERE b.blocker_id = r.id AND b.blocked_id = s.id)
     AND NOT EXISTS (SELECT FROM messages o
                      WHERE o.conversation_id = m.conversation_id AND o.receiver_id = m.receiver_id
                        AND o.read_at IS NULL AND o.mailed_at > now() - make_interval(hours => $2))`;

/** E-mails about messages: to whom, and which messages they have told about. */
@Injectable()
export class MessageMailsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The e-mail that a message calls for, noted as sent before it is: of several that want to send the same, one gets it. None when the
   * message was read or mailed, when the receiver wants none or has no address or blocked the sender, and when an e-mail about this
   * conversation went out in the last hours and was not followed by a visit.
   */
  async take(messageId: number, quietHours: number): Promise<MessageMail | undefined> {
    if (!isId(messageId)) return undefined;
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        'SELECT FROM conversations WHERE id = (SELECT conversation_id FROM messages WHERE id = $1) FOR NO KEY UPDATE',
        [messageId],
      );
      const [row] = await manager.query<Row[]>(due, [messageId, quietHours]);
      if (!row) return undefined;
      const { receiverId: id, username, email, ...mail } = row;
      await manager.query('UPDATE messages SET mailed_at = now() WHERE id = ANY($1::bigint[])', [
        mail.messages.map((message) => message.id),
      ]);
      return { ...mail, receiver: { id, username, email } };
    });
  }

  /** An e-mail that was taken could not be sent: it is for another attempt. */
  async putBack({ messages }: Pick<MessageMail, 'messages'>): Promise<void> {
    await this.dataSource.query(
      'UPDATE messages SET mailed_at = NULL WHERE id = ANY($1::bigint[])',
      [messages.map(({ id }) => id)],
    );
  }

  /** Whether this member can and does get e-mails about messages; undefined without an address. */
  async wanted(memberId: number): Promise<boolean | undefined> {
    if (!isId(memberId)) return undefined;
    const found = await this.dataSource.manager.findOne(User, {
      where: { id: memberId },
      select: { id: true, email: true, messageMail: true },
    });
    return found?.email ? found.messageMail : undefined;
  }

  /** @returns whether there is such a member */
  async setWanted(memberId: number, wanted: boolean): Promise<boolean> {
    if (!isId(memberId)) return false;
    const { affected } = await this.dataSource.manager.update(
      User,
      { id: memberId },
      { messageMail: wanted },
    );
    return affected === 1;
  }
}
