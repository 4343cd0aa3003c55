import type { FastifyReply } from 'fastify';

/**
 * Answers with a redirect from a handler that has its reply by `@Res({ passthrough: true })`; return the result.
 *
 * @param url path of this site, already safe for a header
 */
export function redirect(reply: FastifyReply, status: 301 | 302 | 303, url: string): string {
  reply.code(status).header('location', url);
  return '';
}
