import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../http/client-address.js';
import { queryText } from '../ui/query-text.js';
import type { Visitor } from './near.js';

/** Name of the cookie with the GeoNames id of the chosen town. */
export const PLACE_COOKIE = 'near';

/** `@FromVisitor() visitor: Visitor`: what the request tells about where its visitor is. */
export const FromVisitor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Visitor => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return {
      near: queryText(request.query, 'near'),
      // On a new device nobody has chosen a town yet; a member has one all the same.
      cookie: request.cookies[PLACE_COOKIE] ?? String(request.member?.placeId ?? ''),
      address: keptForOthers(request) ? '' : clientAddress(request),
    };
  },
);

/**
 * Whether visitors from elsewhere may get this page as it was kept. Then nothing on it may come from one visitor's address, not even
 * where the cookie names no town.
 */
function keptForOthers({ keeping }: FastifyRequest): boolean {
  return keeping !== undefined && (keeping.shared || keeping.nearCookie !== undefined);
}
