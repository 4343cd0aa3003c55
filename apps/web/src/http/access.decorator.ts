import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CurrentMember } from './member.js';

/** Who may use a route: everybody, members, or admins. */
export type AccessLevel = 'anyone' | 'member' | 'admin';

/** Metadata key of the access level. */
export const ACCESS = Symbol('access');

/**
 * Who may use a handler, or every handler of a controller; each handler must have one. Visitors of a member's page are
 * sent to log in and come back; for all but admins an admin's page does not exist.
 */
export const Access = (level: AccessLevel): ClassDecorator & MethodDecorator =>
  SetMetadata(ACCESS, level);

/** `@Member() member: CurrentMember`, in handlers for members and admins. */
export const Member = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CurrentMember => {
    const member = memberOf(context);
    if (!member) throw new Error('@Member() stands in a handler that visitors may use');
    return member;
  },
);

/** `@OptionalMember() member: CurrentMember | undefined`, in handlers for anyone. */
export const OptionalMember = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  memberOf(context),
);

function memberOf(context: ExecutionContext): CurrentMember | undefined {
  return context.switchToHttp().getRequest<FastifyRequest>().member;
}
