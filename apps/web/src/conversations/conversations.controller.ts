import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MessageMailsRepository } from '@tradyfit/data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { wantsJson } from '../http/negotiation.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { VisitorError } from '../http/visitor-error.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import type { ConversationsView } from './conversation.view.js';
import { ConversationsPage } from './conversations.page.js';
import { ConversationsService } from './conversations.service.js';
import { conversationsUrl, readId, readPosition } from './conversations-url.js';
import { readMessage, type TypedMessage } from './message.form.js';
import { SendingService } from './sending.service.js';

/** A member's conversations. */
@Controller()
@Access('member')
export class ConversationsController {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly sending: SendingService,
    private readonly mails: MessageMailsRepository,
  ) {}

  @Page('/conversations')
  async lists(
    @Query() query: unknown,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
  ): Promise<string> {
    return page(await this.conversations.lists(readPosition(query), member, ctx), ctx);
  }

  @Page('/conversations/:id')
  async thread(
    @Param('id') id: string,
    @Query() query: unknown,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const view = await this.conversations.thread(readId(id), readPosition(query), member, ctx, {
      beforeId: readId(queryText(query, 'before')) || undefined,
      isOpened: !isPrefetch(request),
    });
    return page(view, ctx);
  }

  /** Answers a script with the new message's id, a form with the conversation. */
  @Post('/conversations/:id/messages')
  async send(
    @Param('id') idText: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const id = readId(idText);
    const position = readPosition(query);
    const isScript = wantsJson(ctx.path, request.headers.accept);
    const typed = readMessage(body);
    const fault = typed.error
      ? { status: 422, text: typed.error }
      : await this.attempt(id, typed, member);
    if (typeof fault === 'number') {
      if (!isScript) return redirect(reply, 303, `${conversationsUrl(position, id)}#m${fault}`);
      reply.code(201).type('application/json; charset=utf-8');
      return JSON.stringify({ id: fault });
    }
    if (isScript) throw new VisitorError(fault.status, fault.text);
    reply.code(fault.status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
    const options = { isOpened: true, typed: { ...typed, error: fault.text } };
    return page(await this.conversations.thread(id, position, member, ctx, options), ctx);
  }

  /** A page that is looked at has shown what arrived. */
  @Post('/conversations/:id/read')
  @HttpCode(204)
  async read(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() member: CurrentMember,
  ): Promise<void> {
    await this.conversations.read(readId(id), readId(queryText(body, 'up_to')), member);
  }

  @Post('/conversations/mail')
  async mail(
    @Body() body: unknown,
    @Member() member: CurrentMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const isWanted = queryText(body, 'wanted') === 'yes';
    await this.mails.setWanted(member.id, isWanted);
    const text = isWanted
      ? 'New messages now come by e-mail too.'
      : 'New messages no longer come by e-mail.';
    setNotice(reply, { kind: 'good', text });
    return redirect(reply, 303, '/conversations');
  }

  /** The message's id, or why there is none. */
  private async attempt(id: number, typed: TypedMessage, member: CurrentMember) {
    const result = await this.sending.reply(id, typed, member);
    return 'sent' in result ? result.sent.messageId : result.refused;
  }
}

/** The number in the header is the one after this page marked its messages as read. */
async function page(view: ConversationsView, ctx: PageContext): Promise<string> {
  const { member } = ctx;
  const now = member ? { ...ctx, member: { ...member, unread: view.unread } } : ctx;
  return ConversationsPage({ ctx: now, view });
}

/** Whether a browser fetches the page before anybody looks at it (Fetch standard, `Sec-Purpose`). */
function isPrefetch({ headers }: FastifyRequest): boolean {
  return /prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers['purpose'] ?? ''));
}
