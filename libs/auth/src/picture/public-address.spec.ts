import { hostIsAllowed } from './allowed-hosts.js';
import { isPublicAddress } from './public-address.js';

describe('isPublicAddress', () => {
  it.each([
    '1.1.1.1',
    '31.13.66.35',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '223.255.255.255',
    '2a03:2880:f11c:8083:face:b00c:0:25de',
    '2606:4700::1111',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['this network', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.255.255'],
    ['shared by carriers', '100.64.0.1'],
    ['link-local', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['unique-local', 'fc00::1'],
    ['unique-local', 'fd00:ec2::254'],
    ['site-local', 'fec0::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback', '::ffff:7f00:1'],
    ['mapped private', '::FFFF:10.0.0.1'],
    ['mapped public', '::ffff:1.1.1.1'],
    ['compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['6to4', '2002:7f00:1::1'],
    ['Teredo', '2001:0:7f00:1::1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['benchmarks', '198.19.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['not an address', 'example.com'],
    ['not an address', '0x7f.1'],
    ['not an address', ''],
  ])('%s is not: %s', (_kind, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('hostIsAllowed', () => {
  const allowed = ['pictures.example', '*.cdn.example'];

  it('takes listed names, and names below a listed domain', () => {
    for (const host of ['pictures.example', 'PICTURES.example', 'a.cdn.example', 'a.b.cdn.example'])
      expect(hostIsAllowed(host, allowed)).toBe(true);
  });

  it('takes no others', () => {
    for (const host of [
      'example',
      'a.pictures.example',
      'cdn.example',
      '.cdn.example',
      'evilcdn.example',
      'a.cdn.example.evil.test',
      'a.cdn.example.',
      '127.0.0.1',
      '',
    ])
      expect(hostIsAllowed(host, allowed)).toBe(false);
  });
});
