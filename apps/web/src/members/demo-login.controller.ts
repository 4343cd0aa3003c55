import { Body, Controller, Header, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { redirect } from '../http/redirect.js';
import type { Visitor } from '../places/near.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { DemoLoginService } from './demo-login.service.js';
import { LoginPage } from './login.page.js';
import { LoginService } from './login.service.js';
import { pathAfterLogin } from './path-after-login.js';

/** Logging in as a demo member; part of the site in development only (see LoginModule). */
@Controller('login')
@Access('anyone')
export class DemoLoginController {
  constructor(
    private readonly demo: DemoLoginService,
    private readonly login: LoginService,
  ) {}

  @Post('demo')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async enter(
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const demoName = queryText(body, 'username').trim();
    const returnTo = pathAfterLogin(queryText(body, 'return_to'));
    if (await this.demo.enter(demoName, visitor, request, reply)) {
      return redirect(reply, 303, returnTo);
    }
    reply.code(422);
    const demoError = 'There is no demo member of that name. Look at the seller of any item.';
    return LoginPage({ ctx, view: { ...this.login.page(returnTo), demoName, demoError } });
  }
}
