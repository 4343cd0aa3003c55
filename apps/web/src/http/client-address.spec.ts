import { fastify } from 'fastify';
import { addressPrefix, clientAddress, trustHops } from './client-address.js';

async function addressSeen(hops: number, forwarded?: string, peer = '192.0.2.1'): Promise<string> {
  const app = fastify({ trustProxy: trustHops(hops) });
  app.get('/', async (request) => clientAddress(request));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const { body } = await app.inject({ url: '/', headers, remoteAddress: peer });
  return body;
}

it.each([
  [0, '203.0.113.9', '192.0.2.1'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, 'forged, 203.0.113.9', '203.0.113.9'],
  [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9', '198.51.100.1'],
  [2, 'forged, 198.51.100.1, 203.0.113.9', '198.51.100.1'],
  [3, '203.0.113.9', '203.0.113.9'],
  [1, '<script>', '192.0.2.1'],
  [1, '', '192.0.2.1'],
  [1, '::ffff:203.0.113.9', '203.0.113.9'],
  [1, '2001:db8::1', '2001:db8::1'],
])('%i trusted hops and X-Forwarded-For %j: %s', async (hops, forwarded, address) => {
  expect(await addressSeen(hops, forwarded)).toBe(address);
});

it('is the peer without the header', async () => {
  expect(await addressSeen(1)).toBe('192.0.2.1');
  expect(await addressSeen(0, undefined, '::ffff:192.0.2.7')).toBe('192.0.2.7');
});

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::6', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
])('%s belongs to %s', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});
