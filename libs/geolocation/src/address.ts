import { BlockList, isIP } from 'node:net';

/** An address that somebody on the Internet can have. */
export interface PublicAddress {
  family: 'ipv4' | 'ipv6';
  text: string;
}

// IANA's special-purpose registries: https://www.iana.org/assignments/iana-ipv4-special-registry
const reserved = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(network, bits, 'ipv4');
}

// Only 2000::/3 is given out (https://www.iana.org/assignments/ipv6-address-space); these parts of it are special.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved.addSubnet(network, bits, 'ipv6');
}

/** `::ffff:8.8.8.8` and `::ffff:808:808` alike, as `8.8.8.8`; undefined for other addresses. */
function mappedIPv4(ipv6: string): string | undefined {
  const canonical = new URL(`http://[${ipv6}]/`).hostname;
  const parts = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(canonical);
  if (!parts) return undefined;
  const [high, low] = [Number.parseInt(parts[1] ?? '', 16), Number.parseInt(parts[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Reads an address; undefined when it is private, reserved, has a zone, or is no address at all. */
export function publicAddress(ip: string): PublicAddress | undefined {
  // A zone (`%eth0`) belongs to link-local addresses, which nobody outside can have.
  if (ip.length > 45 || ip.includes('%')) return undefined;
  const version = isIP(ip);
  if (version === 0) return undefined;
  const ipv4 = version === 4 ? ip : mappedIPv4(ip);
  if (ipv4 !== undefined) {
    return reserved.check(ipv4, 'ipv4') ? undefined : { family: 'ipv4', text: ipv4 };
  }
  if (!globalUnicast.check(ip, 'ipv6') || reserved.check(ip, 'ipv6')) return undefined;
  return { family: 'ipv6', text: ip };
}
