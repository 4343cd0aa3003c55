import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsService } from './conversations.service.js';
import { DisputesController } from './disputes.controller.js';
import { DisputesService } from './disputes.service.js';
import { FirstMessageController } from './first-message.controller.js';
import { EventsController } from './live/events.controller.js';
import { LiveConversations } from './live/live-conversations.service.js';
import { MessageMailHandler } from './message-mail.handler.js';
import { SendingService } from './sending.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [MailModule],
  controllers: [
    // First: `/conversations/events` is no conversation.
    EventsController,
    ConversationsController,
    FirstMessageController,
    DisputesController,
    UnsubscribeController,
  ],
  providers: [
    ConversationsService,
    DisputesService,
    LiveConversations,
    MessageMailHandler,
    SendingService,
  ],
})
export class ConversationsModule {}
