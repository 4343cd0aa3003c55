import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { PageContext } from '../ui/page-context.js';
import { parseId } from '../ui/row-id.js';
import { type Act, actWords } from './act-words.js';
import { AdminConfirmPage } from './admin-confirm.page.js';
import { ModerationService } from './moderation.service.js';
import { readReason } from './reason.form.js';

/** What admins do: a page that asks, and a form with the reason. */
@Access('admin')
@Controller('admin')
export class ModerationController {
  constructor(private readonly moderation: ModerationService) {}

  @Page('items/:id/hide')
  askHide(@Param('id') id: string, @Context() ctx: PageContext): Promise<string> {
    return this.ask('hide', id, ctx);
  }

  @Post('items/:id/hide')
  hide(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() admin: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act('hide', id, { body, admin, ctx, reply });
  }

  @Page('items/:id/unhide')
  askUnhide(@Param('id') id: string, @Context() ctx: PageContext): Promise<string> {
    return this.ask('unhide', id, ctx);
  }

  @Post('items/:id/unhide')
  unhide(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() admin: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act('unhide', id, { body, admin, ctx, reply });
  }

  @Page('members/:id/suspend')
  askSuspend(@Param('id') id: string, @Context() ctx: PageContext): Promise<string> {
    return this.ask('suspend', id, ctx);
  }

  @Post('members/:id/suspend')
  suspend(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() admin: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act('suspend', id, { body, admin, ctx, reply });
  }

  @Page('members/:id/unsuspend')
  askUnsuspend(@Param('id') id: string, @Context() ctx: PageContext): Promise<string> {
    return this.ask('unsuspend', id, ctx);
  }

  @Post('members/:id/unsuspend')
  unsuspend(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() admin: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.act('unsuspend', id, { body, admin, ctx, reply });
  }

  @Post('reports/:id/resolve')
  async resolve(
    @Param('id') id: string,
    @Member() admin: CurrentMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.moderation.resolveReport(parseId(id) ?? 0, admin);
    setNotice(reply, { kind: 'good', text: 'The report is resolved.' });
    return redirect(reply, 303, '/admin/reports');
  }

  private async ask(act: Act, id: string, ctx: PageContext): Promise<string> {
    const view = await this.moderation.confirm(act, parseId(id) ?? 0);
    return AdminConfirmPage({ ctx, view });
  }

  private async act(act: Act, idText: string, sent: Sent): Promise<string> {
    const { body, admin, ctx, reply } = sent;
    const id = parseId(idText) ?? 0;
    const { form, reason } = readReason(body);
    if (reason === undefined) {
      const view = await this.moderation.confirm(act, id, form);
      reply.code(422).type('text/html; charset=utf-8').header('cache-control', 'no-store');
      return AdminConfirmPage({ ctx, view });
    }
    setNotice(reply, { kind: 'good', text: await this.moderation.act(act, id, reason, admin) });
    return redirect(reply, 303, actWords[act].listPath);
  }
}

interface Sent {
  body: unknown;
  admin: CurrentMember;
  ctx: PageContext;
  reply: FastifyReply;
}
