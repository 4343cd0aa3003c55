import type { DataSource } from 'typeorm';
import {
  type OutgoingMessage,
  OutgoingMessagesRepository,
} from '../conversations/outgoing-messages.repository.js';

const unlimited = {
  perMinute: Infinity,
  perDay: Infinity,
  startedPerDay: Infinity,
  perPairHour: Infinity,
  unanswered: Infinity,
};
let last = 0;

/** A message of a member as their form sends it, free of quotas where none are given. */
export function outgoing(senderId: number, over: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    senderId,
    body: 'Is it still available?',
    sendKey: `key-${++last}`,
    quotas: unlimited,
    ...over,
  };
}

/** A conversation of a buyer about an item, begun with one message of theirs. */
export async function createConversation(
  dataSource: DataSource,
  about: { itemId: number; buyerId: number; body?: string },
): Promise<{ id: number; messageId: number }> {
  const { itemId, buyerId, body } = about;
  const message = outgoing(buyerId, body === undefined ? {} : { body });
  const outcome = await new OutgoingMessagesRepository(dataSource).start(itemId, message);
  if ('refused' in outcome) throw new Error(`The message was refused: ${outcome.refused}`);
  return { id: outcome.sent.conversationId, messageId: outcome.sent.messageId };
}

/** An answer in a conversation. @returns the message's id */
export async function createReply(
  dataSource: DataSource,
  conversationId: number,
  senderId: number,
  body = 'Yes, it is.',
): Promise<number> {
  const message = outgoing(senderId, { body });
  const outcome = await new OutgoingMessagesRepository(dataSource).reply(conversationId, message);
  if ('refused' in outcome) throw new Error(`The message was refused: ${outcome.refused}`);
  return outcome.sent.messageId;
}
