import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS } from './access.decorator.js';
import type { AccessLevel } from './access.decorator.js';
import { LoginRequired } from './login-required.js';
import { MemberSource } from './member.js';
import { VisitorError } from './visitor-error.js';

/** Finds the member of each request and lets through whom `@Access` of the route admits. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly members: MemberSource,
  ) {}

  /**
   * @throws LoginRequired for a visitor of a member's route
   * @throws VisitorError 404 for everybody but admins on an admin's route
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const level = this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS, [
      handler,
      controller,
    ]);
    if (!level) throw new Error(`${controller.name}.${handler.name} does not say who may use it`);
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    request.member = await this.members.current(request, http.getResponse<FastifyReply>());
    if (level === 'admin' && !request.member?.isAdmin)
      throw new VisitorError(404, 'There is no page at this address.');
    if (level === 'member' && !request.member) throw new LoginRequired(pathToReturnTo(request));
    return true;
  }
}

/** The page itself, or for a form the page that it stands on. */
function pathToReturnTo({ method, raw, headers, server }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return raw.url ?? '/';
  const { PUBLIC_URL } = server.site.config;
  const { referer = '' } = headers;
  return referer.startsWith(`${PUBLIC_URL}/`) ? referer.slice(PUBLIC_URL.length) : '/';
}
