import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { queryText } from '../ui/query-text.js';
import { isCsrfToken } from './csrf.js';
import { firstField } from './multipart.js';
import { VisitorError } from './visitor-error.js';

/** Metadata key of handlers that take no token. */
export const NO_TOKEN = Symbol('no token');
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** For handlers that other services call: they have no page of ours, so the request itself must prove where it is from. */
export const WithoutCsrfToken = (): MethodDecorator => SetMetadata(NO_TOKEN, true);

/**
 * Refuses every state change without the token of a page of ours: field `csrf` of a form (its first field when it carries files) or header
 * `x-csrf-token`. The origin was checked before (`enableCsrfProtection` in create-app.ts).
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws VisitorError 403 */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (safeMethods.has(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(NO_TOKEN, context.getHandler())) return true;
    if (!isCsrfToken(request, await givenToken(request)))
      throw new VisitorError(
        403,
        'This form was opened too long ago, or before you logged in. Go back, reload the page and send it again.',
      );
    return true;
  }
}

async function givenToken(request: FastifyRequest): Promise<string> {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  if (request.isMultipart()) return firstField(request, 'csrf');
  return queryText(request.body, 'csrf');
}
