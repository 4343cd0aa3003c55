import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { PageContext } from '../ui/page-context.js';
import { DevicesPage } from './devices.page.js';
import { SessionsService } from './sessions.service.js';

/** Logging out, and where a member is logged in. */
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Page('/profile/devices')
  @Access('member')
  async devices(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return DevicesPage({ ctx, view: await this.sessions.devices(member.id, request, ctx.locale) });
  }

  /** For anyone: whose session has ended meanwhile is logged out as asked. */
  @Post('/logout')
  @Access('anyone')
  async logOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sessions.end(request, reply);
    setNotice(reply, { kind: 'info', text: 'You are logged out. See you soon!' });
    return redirect(reply, 303, '/');
  }

  @Post('/sessions/delete-all')
  @Access('member')
  async logOutEverywhere(
    @Member() member: CurrentMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sessions.endAll(member.id, reply);
    setNotice(reply, { kind: 'good', text: 'You are logged out on every device.' });
    return redirect(reply, 303, '/');
  }
}
