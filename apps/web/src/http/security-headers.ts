import { randomFillSync } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from './site.js';

/**
 * Puts the request's id and the security headers on the response and makes its nonce. Called by a hook, and again by
 * the error filter, since a malformed URL is answered before any hook runs; the second call changes nothing.
 */
export function beginResponse(request: FastifyRequest, reply: FastifyReply): void {
  if (request.nonce) return;
  const { site } = request.server;
  request.nonce = newNonce();
  reply.header('x-request-id', request.id);
  reply.header('content-security-policy', policy(site, request.nonce));
  reply.headers(fixedHeaders(site));
}

const NONCE_BYTES = 16;
// To ask the system for 16 bytes takes longer than to look a kept page up, and to ask it for 4,096 hardly longer.
const pool = Buffer.alloc(256 * NONCE_BYTES);
let used = pool.length;

function newNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return pool.toString('base64url', used - NONCE_BYTES, used);
}

/**
 * No hash of an inline script is ever in it: one that was injected would be hashed too. Data blocks, such as JSON-LD, are no scripts.
 *
 * @param nonce none on an answer that other visitors may get too
 */
export function policy({ photoOrigin }: Site, nonce: string | undefined): string {
  return [
    "default-src 'self'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "style-src 'self'",
    `img-src 'self' data:${photoOrigin ? ` ${photoOrigin}` : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

function fixedHeaders({ config }: Site): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    // Only where TLS is sure to be in front: a browser that once saw it refuses plain HTTP on this host for a year.
    ...(config.NODE_ENV === 'production'
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
