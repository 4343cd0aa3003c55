import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { tokenOfNewBrowser } from './csrf.js';

/**
 * Conditional GET for pages and JSON: an ETag on every 200 whose body is a text, 304 when the browser has it already.
 *
 * A page holds the nonce of its response, so a hash of the bytes would never match. The nonce is taken out before
 * hashing; and a 304 goes out without a Content-Security-Policy, because browsers replace the stored headers by those
 * of a 304: the stored page must keep the policy that its own nonce belongs to. The tag is weak since what is sent may
 * be compressed in several ways.
 *
 * The token of a browser that had no cookie yet is new with each response too, so it is taken out as well; once the browser
 * has its cookie, the token counts, so that no page comes back with one that has become worthless.
 */
export function addEtags(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const readable = request.method === 'GET' || request.method === 'HEAD';
    if (!readable || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    if (String(reply.getHeader('cache-control') ?? '').includes('no-store')) return payload;
    const changing = [request.nonce, tokenOfNewBrowser(request)].filter(Boolean);
    const lasting = changing.reduce((text, part) => text.replaceAll(part, ''), payload);
    const tag = entityTag(lasting);
    reply.header('etag', tag);
    if (!matchesTag(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-security-policy').removeHeader('content-type');
    // Not an empty text: that would be announced as `Content-Length: 0`, which a 304 may say of no other page.
    return null;
  });
}

/** The tag of a text. */
export function entityTag(text: string): string {
  return `W/"${createHash('sha1').update(text).digest('base64url')}"`;
}

/** Weak comparison of RFC 9110, section 13.1.2. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  const opaque = tag.replace('W/', '');
  return (
    header.trim() === '*' ||
    header.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque)
  );
}
