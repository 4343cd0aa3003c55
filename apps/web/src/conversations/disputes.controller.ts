import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { PageContext } from '../ui/page-context.js';
import { readId } from './conversations-url.js';
import { DisputesService } from './disputes.service.js';
import { readReport } from './report.form.js';
import { ReportPage } from './report.page.js';

/** Blocking and reporting the other side of a conversation. */
@Controller()
@Access('member')
export class DisputesController {
  constructor(private readonly disputes: DisputesService) {}

  @Post('/conversations/:id/block')
  async block(
    @Param('id') id: string,
    @Member() member: CurrentMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const name = await this.disputes.block(readId(id), member);
    const text = `${name} cannot write to you any more.`;
    setNotice(reply, { kind: 'good', text });
    return redirect(reply, 303, `/conversations/${readId(id)}`);
  }

  @Post('/conversations/:id/block/delete')
  async unblock(
    @Param('id') id: string,
    @Member() member: CurrentMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const name = await this.disputes.unblock(readId(id), member);
    setNotice(reply, { kind: 'good', text: `You and ${name} can write to each other again.` });
    return redirect(reply, 303, `/conversations/${readId(id)}`);
  }

  @Page('/conversations/:id/report')
  async reportForm(
    @Param('id') id: string,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
  ): Promise<string> {
    const view = await this.disputes.reportForm(readId(id), member, ctx);
    return ReportPage({ ctx, view });
  }

  @Post('/conversations/:id/report')
  async report(
    @Param('id') id: string,
    @Body() body: unknown,
    @Member() member: CurrentMember,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = readReport(body);
    if (!typed.report) {
      reply.code(422).type('text/html; charset=utf-8');
      const view = await this.disputes.reportForm(readId(id), member, ctx, typed);
      return ReportPage({ ctx, view });
    }
    await this.disputes.report(readId(id), typed.report, member);
    const text = 'Thank you. An admin will look at it; nobody else learns of your report.';
    setNotice(reply, { kind: 'good', text });
    return redirect(reply, 303, `/conversations/${readId(id)}`);
  }
}
