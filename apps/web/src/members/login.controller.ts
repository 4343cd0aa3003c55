import { Controller, Param, Query, Req, Res, Get, Header } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, OptionalMember } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { Visitor } from '../places/near.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { LoginPage } from './login.page.js';
import { LoginService } from './login.service.js';
import { pathAfterLogin } from './path-after-login.js';

/** Logging in by way of a provider such as Facebook. */
@Controller('login')
@Access('anyone')
export class LoginController {
  constructor(private readonly login: LoginService) {}

  @Page('/')
  async choose(
    @Context() ctx: PageContext,
    @OptionalMember() member: CurrentMember | undefined,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const returnTo = pathAfterLogin(queryText(query, 'return_to'));
    if (member) return redirect(reply, 303, returnTo);
    return LoginPage({ ctx, view: this.login.page(returnTo) });
  }

  @Get(':provider')
  @Header('cache-control', 'no-store')
  async start(
    @Param('provider') provider: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const returnTo = pathAfterLogin(queryText(query, 'return_to'));
    return redirect(reply, 303, await this.login.start(provider, returnTo, reply));
  }

  /** Changes something by GET: the state that belongs to this browser stands in for a form's token. */
  @Get(':provider/callback')
  @Header('cache-control', 'no-store')
  async finish(
    @Param('provider') provider: string,
    @FromVisitor() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return redirect(reply, 303, await this.login.finish(provider, visitor, request, reply));
  }
}
