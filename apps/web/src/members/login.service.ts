import { Inject, Injectable } from '@nestjs/common';
import { Logins, type LoginOutcome } from '@tradyfit/auth';
import { ErrorReporter } from '@tradyfit/error-reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setNotice } from '../http/notice.js';
import { SITE, type Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import type { Visitor } from '../places/near.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { isDemoAllowed } from './demo-allowed.js';
import type { LoginPageView } from './login.view.js';
import { NewcomersService } from './newcomers.service.js';
import { pathAfterLogin } from './path-after-login.js';

/** What a visitor reads when a login did not end with them logged in. */
const words: Record<Exclude<LoginOutcome['kind'], 'profile'>, string> = {
  denied: 'You were not logged in, because you did not agree. You can try again whenever you like.',
  forged: 'You were not logged in: this login was begun elsewhere or too long ago. Try again.',
  failed:
    'You could not be logged in, because the other site did not answer as it should. Try again in a few minutes.',
};

/** Logging in by way of a provider: no step leads to an error page, whatever the provider answers. */
@Injectable()
export class LoginService {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly logins: Logins,
    private readonly newcomers: NewcomersService,
    private readonly sessions: SessionsService,
    private readonly reporter: ErrorReporter,
  ) {}

  page(returnTo: string): LoginPageView {
    const query = returnTo === '/' ? '' : `?return_to=${encodeURIComponent(returnTo)}`;
    return {
      providers: this.logins.providers.map(({ name, label }) => ({
        label,
        url: `/login/${name}${query}`,
      })),
      returnTo,
      demo: isDemoAllowed(this.site.config),
    };
  }

  /** @returns URL of the provider's dialogue. @throws VisitorError 404 when there is no such provider */
  async start(provider: string, returnTo: string, reply: FastifyReply): Promise<string> {
    const start = await this.logins.start(provider, { returnTo });
    if (!start) throw noSuchProvider();
    reply.header('set-cookie', start.setCookie);
    return start.redirectTo;
  }

  /** @returns path to go on with. @throws VisitorError 404 when there is no such provider */
  async finish(
    provider: string,
    visitor: Visitor,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const end = await this.logins.finish(provider, request);
    if (!end) throw noSuchProvider();
    reply.header('set-cookie', end.setCookie);
    const { outcome, returnTo = '/' } = end;
    if (outcome.kind !== 'profile') {
      this.report(provider, outcome, request.id);
      setNotice(reply, { kind: 'bad', text: words[outcome.kind] });
      return '/';
    }
    const { member, isNew } = await this.newcomers.memberOf(outcome.profile, visitor);
    await this.sessions.begin(member.id, request, reply);
    const greeting = isNew
      ? `Welcome to TradyFit, ${member.username}!`
      : `Welcome back, ${member.username}!`;
    setNotice(reply, { kind: 'good', text: greeting });
    return pathAfterLogin(returnTo);
  }

  private report(
    provider: string,
    outcome: Exclude<LoginOutcome, { kind: 'profile' }>,
    requestId: string,
  ): void {
    const cause = outcome.kind === 'failed' ? outcome.cause : undefined;
    this.reporter.captureEvent('facebook-login-error', {
      provider,
      outcome: outcome.kind,
      ...(cause && { kind: cause.kind, reason: cause.message }),
      requestId,
    });
  }
}

function noSuchProvider(): VisitorError {
  return new VisitorError(404, 'There is no such way to log in.');
}
