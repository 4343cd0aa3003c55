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

/**
 * The network that an address belongs to, which many people share: `203.0.113.0/24`, `2001:db8:1::/48`. For reports, where
 * one person's own address has no place.
 */
export function addressPrefix(address: string): string {
  if (isIP(address) === 4) return address.replace(/\.\d+$/, '.0/24');
  // The first three groups; a gap before the end of them stands for zeros.
  const [head = ''] = address.split('::');
  const groups = [...head.split(':').filter(Boolean), '0', '0', '0'].slice(0, 3);
  return `${groups.join(':')}::/48`;
}
