import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../../http/access.decorator.js';
import { Context } from '../../http/context.decorator.js';
import type { CurrentMember } from '../../http/member.js';
import { VisitorError } from '../../http/visitor-error.js';
import type { PageContext } from '../../ui/page-context.js';
import { queryText } from '../../ui/query-text.js';
import { ConversationsService } from '../conversations.service.js';
import { readId } from '../conversations-url.js';
import { mapMessage, mapOther } from '../map-conversation.js';
import { messageHtml } from '../message.js';
import { EventStream } from './event-stream.js';
import { LiveConversations } from './live-conversations.service.js';

/** Tabs and devices of one member, in one process. */
const MOST_STREAMS = 30;

/** What happens while pages are open, as server-sent events. */
@Controller()
@Access('member')
export class EventsController {
  constructor(
    private readonly live: LiveConversations,
    private readonly conversations: ConversationsService,
  ) {}

  /** Event `inbox`: `{ unread, last }`, at once and with each change. */
  @Get('/conversations/events')
  inbox(@Member() member: CurrentMember, @Res() reply: FastifyReply): void {
    this.mayOpen(member);
    const stream = new EventStream(reply, () => stop());
    const stop = this.live.watchInbox(member.id, {
      inbox: ({ unread, lastMessageId }) => stream.send('inbox', { unread, last: lastMessageId }),
      end: () => stream.end(),
    });
  }

  /**
   * Events `message`: `{ id, isYours, html }`, whose event id is the message's, and `seen`: `{ id }`. Goes on after Last-Event-ID, or after the
   * parameter `after` when the page opens it.
   */
  @Get('/conversations/:id/events')
  async thread(
    @Param('id') idText: string,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.conversations.existing(readId(idText), member);
    this.mayOpen(member);
    const given = request.headers['last-event-id'] ?? queryText(request.query, 'after');
    const afterId = readId(String(given)) || row.last.id;
    const reader = this.conversations.reader(ctx);
    const other = mapOther(row.other, reader).name;
    const stream = new EventStream(reply, () => stop());
    const stop = this.live.watchThread({ conversationId: row.id, memberId: member.id }, afterId, {
      message: (message) => {
        const view = mapMessage(message, member.id, other, reader);
        const html = messageHtml(view);
        stream.send('message', { id: message.id, isYours: view.isYours, html }, message.id);
      },
      seen: (id) => stream.send('seen', { id }),
      end: () => stream.end(),
    });
  }

  private mayOpen(member: CurrentMember): void {
    if (this.live.countOf(member.id) >= MOST_STREAMS)
      throw new VisitorError(429, 'Too many pages are open at once. Close some of them.');
  }
}
