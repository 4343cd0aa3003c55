import { Injectable } from '@nestjs/common';
import {
  ConversationsRepository,
  type ItemDetails,
  ItemsRepository,
  type OutgoingMessage,
  OutgoingMessagesRepository,
  type SendOutcome,
  type SentMessage,
} from '@tradyfit/data';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { VisitorError } from '../http/visitor-error.js';
import { Mailer } from '../mail/mailer.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import type { FirstMessageView } from './conversation.view.js';
import { LiveConversations } from './live/live-conversations.service.js';
import { mapOther, mapTalkedItem, type Reader } from './map-conversation.js';
import { MAIL_DELAY_SECONDS, MESSAGE_MAIL } from './message-mail.handler.js';
import { messageQuotas } from './message-quotas.js';
import { newSendKey, type TypedMessage } from './message.form.js';
import { refusalWords, type RefusalWords, suspendedWords } from './refusal.js';

export type SendResult = { sent: SentMessage } | { refused: RefusalWords };

/** Writing messages. */
@Injectable()
export class SendingService {
  constructor(
    private readonly outgoing: OutgoingMessagesRepository,
    private readonly conversations: ConversationsRepository,
    private readonly items: ItemsRepository,
    private readonly live: LiveConversations,
    private readonly mailer: Mailer,
    private readonly outbox: OutboxWorker,
  ) {}

  /**
   * Writes in a conversation.
   *
   * @throws VisitorError 403 for a suspended member, 404 for whoever is not one of the two
   */
  async reply(id: number, typed: TypedMessage, member: CurrentMember): Promise<SendResult> {
    mustBeActive(member);
    const other = (await this.conversations.findForMember(id, member.id))?.other;
    const outcome = await this.outgoing.reply(id, this.message(typed, member));
    return this.finish(outcome, member, other?.username ?? 'The other side');
  }

  /**
   * Writes to the seller of an item.
   *
   * @throws VisitorError 403 to oneself or when suspended, 404 and 410 for an item that is not there
   */
  async start(itemId: number, typed: TypedMessage, member: CurrentMember): Promise<SendResult> {
    mustBeActive(member);
    const item = await this.existing(itemId, member);
    const outcome = await this.outgoing.start(itemId, this.message(typed, member));
    return this.finish(outcome, member, item.seller.username);
  }

  /**
   * The form of the first message about an item; the conversation's id where there is one already.
   *
   * @throws VisitorError like `start`
   */
  async firstMessage(
    itemId: number,
    member: CurrentMember,
    reader: Reader,
    typed?: TypedMessage,
  ): Promise<FirstMessageView | { conversationId: number }> {
    const item = await this.existing(itemId, member);
    const conversationId = await this.conversations.findAbout(itemId, member.id);
    if (conversationId && !typed) return { conversationId };
    const { id, title, state, priceCents: cents, currency, cover, category, seller } = item;
    const reason = member.suspended
      ? suspendedWords
      : isForSale(item)
        ? undefined
        : refusalWords('not-for-sale', seller.username).text;
    return {
      item: mapTalkedItem(
        {
          id,
          title,
          state,
          price: { cents, currency },
          categorySlug: category.slug,
          ...(cover && { cover }),
        },
        reader,
      ),
      seller: mapOther(seller, reader),
      action: `/items/${itemId}/conversation`,
      composer: reason
        ? { kind: 'closed', reason, canUnblock: false }
        : {
            kind: 'form',
            // Names neither the seller nor the item: what the buyer sends outlives both, and the page shows both above it.
            body: typed?.body ?? 'Hi! Is this still available?',
            sendKey: typed?.sendKey ?? newSendKey(),
            ...(typed?.error && { error: typed.error }),
          },
    };
  }

  private async existing(itemId: number, member: CurrentMember): Promise<ItemDetails> {
    const item = await this.items.findPublic(itemId);
    if (item === undefined) throw new VisitorError(404, 'There is no such item.');
    if (item === 'removed') throw new VisitorError(410, 'This item has been removed.');
    if (item.seller.id === member.id) throw new VisitorError(403, 'This item is your own.');
    return item;
  }

  private message({ body, sendKey }: TypedMessage, member: CurrentMember): OutgoingMessage {
    return {
      senderId: member.id,
      body,
      sendKey,
      quotas: messageQuotas,
      ...(this.mailer.isEnabled && {
        job: { kind: MESSAGE_MAIL, delaySeconds: MAIL_DELAY_SECONDS },
      }),
    };
  }

  private finish(outcome: SendOutcome, member: CurrentMember, other: string): SendResult {
    if ('refused' in outcome) {
      const refused = refusalWords(outcome.refused, other);
      if (refused.status === 404) throw new VisitorError(404, refused.text);
      return { refused };
    }
    const { conversationId, receiverId } = outcome.sent;
    this.live.changed(conversationId, [member.id, receiverId]);
    this.outbox.wake();
    return outcome;
  }
}

function isForSale({ state }: ItemDetails): boolean {
  return state === 'available' || state === 'reserved';
}
