import type { FastifyReply, FastifyRequest } from 'fastify';
import { VisitorError } from './visitor-error.js';

/** The member whose session a request belongs to. */
export interface CurrentMember {
  id: number;
  username: string;
  isAdmin: boolean;
  /** Storage key of the picture. */
  avatarKey: string | null;
  avatarUrl?: string;
  /** GeoNames id of the member's town. */
  placeId: number | null;
  /** May read and delete, but neither list nor write. */
  suspended: boolean;
  /** Messages that wait for the member. */
  unread: number;
}

/** Finds out whose session a request belongs to; implemented by the feature that keeps sessions. */
export abstract class MemberSource {
  /** Costs nothing for a request without a session cookie. */
  abstract current(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CurrentMember | undefined>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler runs; undefined for visitors. */
    member: CurrentMember | undefined;
  }
}

/** @throws VisitorError 403 for a suspended member, who may neither list nor write */
export function mustBeActive(member: CurrentMember): void {
  if (member.suspended)
    throw new VisitorError(
      403,
      'Your account is suspended: you can read and delete what is yours, but neither list items nor write messages.',
    );
}
