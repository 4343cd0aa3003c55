import type { FastifyReply } from 'fastify';
import { PLACE_COOKIE } from './visitor.decorator.js';

const YEAR_IN_SECONDS = 31_536_000;

/** Counts this browser's distances from a town (GeoNames id) from now on. */
export function rememberPlace(reply: FastifyReply, placeId: number): void {
  void reply.setCookie(PLACE_COOKIE, String(placeId), {
    path: '/',
    maxAge: YEAR_IN_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: reply.server.site.config.PUBLIC_URL.startsWith('https:'),
  });
}
