import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { PageContext } from '../ui/page-context.js';
import { ConversationsService } from './conversations.service.js';
import { readId } from './conversations-url.js';
import { FirstMessagePage } from './first-message.page.js';
import { readMessage, type TypedMessage } from './message.form.js';
import { SendingService } from './sending.service.js';

/** Writing to the seller of an item. */
@Controller()
@Access('member')
export class FirstMessageController {
  constructor(
    private readonly sending: SendingService,
    private readonly conversations: ConversationsService,
  ) {}

  /** Leads to the conversation where there is one. */
  @Page('/items/:id/conversation')
  write(
    @Param('id') id: string,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.form(readId(id), member, ctx, reply);
  }

  @Post('/items/:id/conversation')
  async send(
    @Param('id') idText: string,
    @Body() body: unknown,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const id = readId(idText);
    const typed = readMessage(body);
    if (typed.error) return this.form(id, member, ctx, reply.code(422), typed);
    const result = await this.sending.start(id, typed, member);
    if ('sent' in result)
      return redirect(reply, 303, `/conversations/${result.sent.conversationId}`);
    const { status, text } = result.refused;
    return this.form(id, member, ctx, reply.code(status), { ...typed, error: text });
  }

  private async form(
    id: number,
    member: CurrentMember,
    ctx: PageContext,
    reply: FastifyReply,
    typed?: TypedMessage,
  ): Promise<string> {
    const reader = this.conversations.reader(ctx);
    const view = await this.sending.firstMessage(id, member, reader, typed);
    if ('conversationId' in view)
      return redirect(reply, 303, `/conversations/${view.conversationId}`);
    reply.type('text/html; charset=utf-8');
    return FirstMessagePage({ ctx, view });
  }
}
