import { Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { MessageMailsRepository } from '@tradyfit/data';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { WithoutCsrfToken } from '../http/csrf.guard.js';
import { Page } from '../http/page.decorator.js';
import { SITE, type Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import type { PageContext } from '../ui/page-context.js';
import { UnsubscribePage } from './unsubscribe.page.js';
import { memberOfToken } from './unsubscribe-token.js';

/**
 * Ends e-mails about messages by the link in each of them. Opening it only asks, since programs that check e-mails open every link; e-mail
 * programs send the POST themselves (RFC 8058), without a page of ours and so without its token.
 */
@Controller()
@Access('anyone')
export class UnsubscribeController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly mails: MessageMailsRepository,
  ) {}

  @Page('/unsubscribe/:token')
  async ask(@Param('token') token: string, @Context() ctx: PageContext): Promise<string> {
    this.memberOf(token);
    return UnsubscribePage({ ctx, isDone: false });
  }

  @Post('/unsubscribe/:token')
  @HttpCode(200)
  @WithoutCsrfToken()
  async end(
    @Param('token') token: string,
    @Context() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.mails.setWanted(this.memberOf(token), false);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return UnsubscribePage({ ctx, isDone: true });
  }

  private memberOf(token: string): number {
    const id = memberOfToken(this.site.config.SESSION_SECRET, token);
    if (id === undefined)
      throw new VisitorError(404, 'This link is not complete. Copy all of it from the e-mail.');
    return id;
  }
}
