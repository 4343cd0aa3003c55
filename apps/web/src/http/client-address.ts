import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The address that the trusted proxies vouch for, IPv4-mapped IPv6 as plain IPv4. Fastify counts the hops but
 * believes any text in X-Forwarded-For, so what is no address falls back to the peer's own.
 */
export function clientAddress(request: FastifyRequest): string {
  return parseAddress(request.ip) ?? parseAddress(request.socket.remoteAddress) ?? '0.0.0.0';
}

function parseAddress(text: string | undefined): string | undefined {
  const address = text?.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  return address && isIP(address) ? address : undefined;
}

/** Fastify's `trustProxy` as a number counts from the wrong end, so the hops are counted here: 0 is the peer itself. */
export function trustHops(hops: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < hops;
}
