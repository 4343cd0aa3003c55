import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId, isStorable } from '../database/input.js';
import type { ItemState } from '../items/item.rows.js';
import type { Closure } from './conversation.rows.js';
import { Conversation } from './conversation.entity.js';
import { Message } from './message.entity.js';
import { type MessageQuotas, passedQuota, type QuotaName } from './message-quotas.js';

export interface OutgoingMessage {
  senderId: number;
  /** 1–5,000 characters. */
  body: string;
  /** Made once for a form: sent again with it, the message is found instead of written twice. At most 64 characters. */
  sendKey: string;
  quotas: MessageQuotas;
  /** Work for the outbox about the new message, whose id is the payload's `messageId`; none without it. */
  job?: { kind: string; delaySeconds: number };
}

/** Why a message was not sent. */
export type Refusal = Closure | 'not-found' | 'own-item' | 'not-for-sale' | QuotaName;

export interface SentMessage {
  conversationId: number;
  messageId: number;
  receiverId: number | null;
  /** False when it had been sent already. */
  isNew: boolean;
}

export type SendOutcome = { sent: SentMessage } | { refused: Refusal };

interface Facts {
  itemId: number | null;
  title: string;
  state: ItemState;
  receiverId: number | null;
  youBlocked: boolean;
  blockedYou: boolean;
}

const blocked = (receiver: string) => `
  EXISTS (SELECT FROM blocks b WHERE b.blocker_id = $2 AND b.blocked_id = ${receiver}) AS "youBlocked",
  EXISTS (SELECT FROM blocks b WHERE b.blocker_id = ${receiver} AND b.blocked_id = $2) AS "blockedYou"`;

/** The conversation's row is locked, so ids of its messages rise in the order in which they become visible. */
const replyFacts = `
  SELECT c.item_id AS "itemId", coalesce(i.title, '') AS title, coalesce(i.state, 'removed') AS state,
         r.id AS "receiverId", ${blocked('r.id')}
    FROM conversations c
    LEFT JOIN items i ON i.id = c.item_id
    LEFT JOIN users r ON r.id = CASE WHEN c.buyer_id = $2 THEN c.seller_id ELSE c.buyer_id END
   WHERE c.id = $1 AND (c.buyer_id = $2 OR c.seller_id = $2)
     FOR UPDATE OF c`;

const startFacts = `
  SELECT i.id AS "itemId", i.title, i.state, i.seller_id AS "receiverId", ${blocked('i.seller_id')}
    FROM items i WHERE i.id = $1`;

/** Sends messages: all rules in one transaction, so that they hold however many requests arrive at once. */
@Injectable()
export class OutgoingMessagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes in a conversation of the sender's. */
  reply(conversationId: number, message: OutgoingMessage): Promise<SendOutcome> {
    if (!isId(conversationId)) return Promise.resolve({ refused: 'not-found' });
    return this.inTurn(message, async (manager) => {
      const facts = await factsOf(replyFacts, conversationId, message, manager);
      if (!facts) return { refused: 'not-found' };
      const why = closureOf(facts) ?? (await quotaOf(message, facts, manager, conversationId));
      if (why) return { refused: why };
      return { sent: await write(conversationId, message, facts, manager) };
    });
  }

  /** Writes to the seller of an item; where the two talk about it already this is a reply. */
  start(itemId: number, message: OutgoingMessage): Promise<SendOutcome> {
    if (!isId(itemId)) return Promise.resolve({ refused: 'not-found' });
    return this.inTurn(message, async (manager) => {
      const { senderId } = message;
      const facts = await factsOf(startFacts, itemId, message, manager);
      if (!facts) return { refused: 'not-found' };
      if (facts.receiverId === senderId) return { refused: 'own-item' };
      const about = { itemId, buyerId: senderId };
      const found = await manager.findOne(Conversation, {
        where: about,
        lock: { mode: 'pessimistic_write' },
      });
      const why =
        closureOf(facts) ??
        (!found && facts.state !== 'available' && facts.state !== 'reserved'
          ? 'not-for-sale'
          : await quotaOf(message, facts, manager, found?.id));
      if (why) return { refused: why };
      // The sender's row is held, so nobody else makes the same one meanwhile.
      const { id } =
        found ??
        (await manager.save(
          manager.create(Conversation, { ...about, sellerId: facts.receiverId }),
        ));
      return { sent: await write(id, message, facts, manager) };
    });
  }

  /** One message of a sender at a time; one that was sent before is found again. */
  private inTurn(
    { senderId, sendKey, body }: OutgoingMessage,
    send: (manager: EntityManager) => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    if (!isStorable(sendKey) || !isStorable(body)) throw new Error('A text with a NUL character');
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE', [senderId]);
      const sent = await manager.findOneBy(Message, { senderId, sendKey });
      if (!sent) return send(manager);
      const { id: messageId, conversationId, receiverId } = sent;
      return { sent: { conversationId, messageId, receiverId, isNew: false } };
    });
  }
}

async function factsOf(
  statement: string,
  id: number,
  { senderId }: OutgoingMessage,
  manager: EntityManager,
): Promise<Facts | undefined> {
  const [facts] = await manager.query<Facts[]>(statement, [id, senderId]);
  return facts;
}

function closureOf(facts: Facts): Closure | undefined {
  if (facts.receiverId === null) return 'account-deleted';
  if (facts.itemId === null || facts.state === 'removed') return 'item-deleted';
  if (facts.youBlocked) return 'you-blocked';
  return facts.blockedYou ? 'blocked-you' : undefined;
}

function quotaOf(
  { senderId, quotas }: OutgoingMessage,
  { receiverId }: Facts,
  manager: EntityManager,
  conversationId?: number,
): Promise<QuotaName | undefined> {
  const pair = { senderId, receiverId: receiverId!, ...(conversationId && { conversationId }) };
  return passedQuota(pair, quotas, manager);
}

async function write(
  conversationId: number,
  { senderId, body, sendKey, job }: OutgoingMessage,
  { receiverId, title }: Facts,
  manager: EntityManager,
): Promise<SentMessage> {
  const message = { conversationId, senderId, receiverId, subject: title, body, sendKey };
  const { id: messageId } = await manager.save(manager.create(Message, message));
  await manager.update(Conversation, { id: conversationId }, { lastMessageId: messageId });
  if (job) {
    await manager.query(
      `INSERT INTO outbox (kind, payload, run_at) VALUES ($1, $2, now() + make_interval(secs => $3))`,
      [job.kind, { messageId }, job.delaySeconds],
    );
  }
  return { conversationId, messageId, receiverId, isNew: true };
}
