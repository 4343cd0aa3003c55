import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { AccountService } from './account.service.js';
import { DeleteAccountPage } from './delete-account.page.js';

/** Taking one's data away, and leaving; for suspended members too. */
@Access('member')
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('/profile/export')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="tradyfit.json"')
  @Header('cache-control', 'no-store')
  async export(@Context() ctx: PageContext, @Member() member: CurrentMember): Promise<string> {
    return JSON.stringify(await this.accounts.export(member.id, ctx), null, 2);
  }

  @Page('/profile/delete')
  async askBeforeDeleting(
    @Context() ctx: PageContext,
    @Member() { username }: CurrentMember,
  ): Promise<string> {
    return DeleteAccountPage({
      ctx,
      view: { username, form: { values: { username: '' }, errors: {} } },
    });
  }

  @Post('/profile/delete')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async delete(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = queryText(body, 'username');
    const error = await this.accounts.delete(member, typed);
    if (error) {
      reply.code(422);
      const form = { values: { username: typed }, errors: { username: error } };
      return DeleteAccountPage({ ctx, view: { username: member.username, form } });
    }
    // The session is gone with the member; this takes the cookie.
    await this.sessions.end(request, reply);
    setNotice(reply, {
      kind: 'info',
      text: 'Your account is deleted. Thank you for having been here.',
    });
    return redirect(reply, 303, '/');
  }
}
