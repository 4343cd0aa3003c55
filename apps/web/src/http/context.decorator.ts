import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pageContext } from './page-context.js';

/** `@Context() ctx: PageContext`: what templates need to know about the request. */
export const Context = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  pageContext(context.switchToHttp().getRequest<FastifyRequest>()),
);
