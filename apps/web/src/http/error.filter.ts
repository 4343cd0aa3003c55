import { Catch, Injectable, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { ErrorReporter } from '@tradyfit/error-reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPage } from '../ui/error.page.js';
import { classify } from './failure.js';
import type { Failure } from './failure.js';
import { failureWords, jsonError } from './failure-words.js';
import { LoginRequired, loginUrl } from './login-required.js';
import { MemberSource } from './member.js';
import { wantsJson } from './negotiation.js';
import { pageContext } from './page-context.js';
import { beginResponse } from './security-headers.js';

/** The one place where errors become answers; only what is not the visitor's is logged and reported. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('errors');

  constructor(
    private readonly reporter: ErrorReporter,
    private readonly members: MemberSource,
  ) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest(), http.getResponse());
  }

  /** Answers a request that failed; also for those that fail in the router, which Nest never sees. */
  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const failure = classify(error);
    if (failure.kind !== 'visitor') this.report(error, failure, request);
    if (reply.sent || reply.raw.headersSent) return;

    beginResponse(request, reply);
    reply.code(failure.status).header('cache-control', 'no-store');
    if (failure.retryAfter !== undefined) reply.header('retry-after', failure.retryAfter);
    if (wantsJson(request.raw.url ?? '/', request.headers.accept)) {
      await reply
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(jsonError(failure.status, failure.message)));
    } else if (error instanceof LoginRequired && /^(GET|HEAD)$/.test(request.method)) {
      await reply.code(303).header('location', loginUrl(error.path)).send('');
    } else {
      if (failure.kind === 'visitor') await this.findMember(request, reply);
      const html = await this.page(failure, request, error);
      await reply.header('vary', 'accept').type('text/html; charset=utf-8').send(html);
    }
  }

  /** Where no route was found no guard has asked who it is; the page greets its member nevertheless. */
  private async findMember(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!request.cookies) return;
    request.member ??= await this.members.current(request, reply).catch(() => undefined);
  }

  private report(error: unknown, { kind, status }: Failure, request: FastifyRequest): void {
    // A dependency that is away fails every request alike: its stack is ours and tells nothing, a thousand times.
    const cause =
      kind === 'dependency' && error instanceof Error ? { reason: error.message } : { err: error };
    this.logger.error({ ...cause, requestId: request.id, kind, status });
    this.reporter.captureError(error, {
      kind,
      status,
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
    });
  }

  private async page(
    { status, message }: Failure,
    request: FastifyRequest,
    error: unknown,
  ): Promise<string> {
    const ctx = pageContext(request);
    const words = failureWords(status);
    return ErrorPage({
      ctx,
      status,
      title: words.title,
      message: message ?? words.message,
      ...(error instanceof LoginRequired && { loginUrl: loginUrl(error.path) }),
      ...(status >= 500 ? { requestId: ctx.requestId } : {}),
    });
  }
}
