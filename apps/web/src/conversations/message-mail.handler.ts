import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { MessageMailsRepository } from '@tradyfit/data';
import { SITE, type Site } from '../http/site.js';
import { MailError, Mailer } from '../mail/mailer.js';
import type { OutboxHandler } from '../outbox/outbox-handler.js';
import { OutboxRegistry } from '../outbox/outbox.registry.js';
import { messageMail } from './message-mail.js';
import { unsubscribePath } from './unsubscribe-token.js';

/** Kind of the outbox's jobs. */
export const MESSAGE_MAIL = 'message-mail';
/** Whoever has the conversation open has read it by then, in whichever process or tab. */
export const MAIL_DELAY_SECONDS = 45;
/** After an e-mail that led to no visit, others about the same conversation wait that long. */
const QUIET_HOURS = 6;

/** Sends the e-mail about a message that its receiver has not read meanwhile. */
@Injectable()
export class MessageMailHandler implements OutboxHandler, OnModuleInit {
  readonly kind = MESSAGE_MAIL;
  private readonly logger = new Logger('mail');

  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly mails: MessageMailsRepository,
    private readonly mailer: Mailer,
    private readonly registry: OutboxRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle({ messageId }: Record<string, unknown>): Promise<void> {
    if (!this.mailer.isEnabled) return;
    const due = await this.mails.take(Number(messageId), QUIET_HOURS);
    if (!due) return;
    const { PUBLIC_URL, SESSION_SECRET } = this.site.config;
    const unsubscribeUrl = PUBLIC_URL + unsubscribePath(SESSION_SECRET, due.receiver.id);
    try {
      await this.mailer.send(messageMail(due, PUBLIC_URL, unsubscribeUrl));
    } catch (error) {
      if (error instanceof MailError && error.kind === 'refused') {
        this.logger.warn({ msg: `an e-mail was refused for good: ${error.message}` });
        return;
      }
      await this.mails.putBack(due);
      throw error;
    }
  }
}
