import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieName, cookieOptions } from './cookies.js';
import { sameText, signatureOf } from './signature.js';

const COOKIE = 'csrf';
const YEAR_IN_SECONDS = 31_536_000;

declare module 'fastify' {
  interface FastifyRequest {
    /** Random text of this browser that its tokens belong to; empty until a token was needed. */
    browserId: string;
  }
}

/**
 * The token that forms of this browser and member carry. It belongs to a random cookie and to the member, so a form that was open while
 * the session ended still works after logging in again, and nobody else's token does.
 */
export function csrfToken(request: FastifyRequest): string {
  request.browserId ||= knownBrowser(request) ?? randomBytes(16).toString('base64url');
  return tokenFor(request, request.browserId);
}

/** Whether a text is the token of the browser and member that sent the request. */
export function isCsrfToken(request: FastifyRequest, text: string): boolean {
  const browserId = knownBrowser(request);
  return browserId !== undefined && sameText(text, tokenFor(request, browserId));
}

/** The token on this response when the browser gets its cookie with it; empty otherwise. */
export function tokenOfNewBrowser(request: FastifyRequest): string {
  const { browserId } = request;
  return browserId && !knownBrowser(request) ? tokenFor(request, browserId) : '';
}

/** Gives a browser that has none yet its cookie with the first answer that holds a token. */
export function sendBrowserIds(fastify: FastifyInstance): void {
  fastify.decorateRequest('browserId', '');
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.browserId || !request.cookies || knownBrowser(request)) return;
    const { site } = request.server;
    void reply.setCookie(
      cookieName(site, COOKIE),
      request.browserId,
      cookieOptions(site, YEAR_IN_SECONDS),
    );
  });
}

function knownBrowser(request: FastifyRequest): string | undefined {
  // A request that failed in the router never came as far as its cookies.
  const id = request.cookies?.[cookieName(request.server.site, COOKIE)];
  return id && /^[\w-]{22}$/.test(id) ? id : undefined;
}

function tokenFor({ member, server }: FastifyRequest, browserId: string): string {
  return signatureOf(server.site.config.SESSION_SECRET, 'csrf', `${browserId} ${member?.id ?? ''}`);
}
