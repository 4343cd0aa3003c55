import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PageNotice } from '../ui/page-context.js';
import { cookieName, cookieOptions } from './cookies.js';
import { sameText, signatureOf } from './signature.js';

const COOKIE = 'notice';
const LIFE_SECONDS = 120;
const notice = z.object({ kind: z.enum(['good', 'bad', 'info']), text: z.string() });

/** Shows a notice on the next page that this browser gets, once. */
export function setNotice(reply: FastifyReply, { kind, text }: PageNotice): void {
  const { site } = reply.server;
  const value = Buffer.from(JSON.stringify({ kind, text })).toString('base64url');
  const signature = signatureOf(site.config.SESSION_SECRET, COOKIE, value);
  void reply.setCookie(
    cookieName(site, COOKIE),
    `${value}.${signature}`,
    cookieOptions(site, LIFE_SECONDS),
  );
}

/** The notice that waits for this browser. */
export function noticeOf(request: FastifyRequest): PageNotice | undefined {
  const { site } = request.server;
  const [value = '', signature = ''] = cookieOf(request)?.split('.') ?? [];
  // Without the signature others could put their words on our pages.
  if (!value || !sameText(signature, signatureOf(site.config.SESSION_SECRET, COOKIE, value)))
    return undefined;
  const { data } = notice.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  return data;
}

/** Takes a notice back once a page has shown it; that page must not come from a cache with the notice again. */
export function forgetShownNotices(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    if (cookieOf(request) === undefined) return;
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    if (!isPage || (reply.statusCode >= 300 && reply.statusCode < 400)) return;
    reply.header('cache-control', 'private, no-store');
    const { site } = request.server;
    void reply.clearCookie(cookieName(site, COOKIE), cookieOptions(site, 0));
  });
}

function cookieOf(request: FastifyRequest): string | undefined {
  // A request that failed in the router never came as far as its cookies.
  return request.cookies?.[cookieName(request.server.site, COOKIE)];
}
