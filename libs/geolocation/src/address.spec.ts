import { publicAddress } from './address.js';

describe('publicAddress', () => {
  it.each([
    ['8.8.8.8', 'ipv4', '8.8.8.8'],
    ['172.32.0.1', 'ipv4', '172.32.0.1'],
    ['::ffff:8.8.8.8', 'ipv4', '8.8.8.8'],
    ['::FFFF:808:808', 'ipv4', '8.8.8.8'],
    ['0:0:0:0:0:ffff:8.8.4.4', 'ipv4', '8.8.4.4'],
    ['::ffff:1:203', 'ipv4', undefined],
    ['2001:4860:4860::8888', 'ipv6', '2001:4860:4860::8888'],
  ])('%s is %s %s', (ip, family, text) => {
    expect(publicAddress(ip)).toEqual(text === undefined ? undefined : { family, text });
  });

  const reservedIPv4 = ['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254'];
  const moreIPv4 = ['172.31.255.255', '192.168.1.1', '198.19.0.1', '203.0.113.9', '224.0.0.1'];
  const reservedIPv6 = [
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2001:db8::1',
    '2002:808:808::',
  ];
  const mapped = ['::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::8.8.8.8', '255.255.255.255'];
  it.each([...reservedIPv4, ...moreIPv4, ...reservedIPv6, ...mapped])('%s is nobody', (ip) => {
    expect(publicAddress(ip)).toBeUndefined();
  });

  const garbage = ['', ' ', 'localhost', '8.8.8', '8.8.8.8.8', '08.8.8.8', '256.1.1.1', '8.8.8.8 '];
  const worse = ['fe80::1%eth0', '2a00::%1', '1::2::3', '8.8.8.8:443', '[2a00::1]', '\0', 'é'];
  it.each([...garbage, ...worse, '1'.repeat(100_000)])('%j is no address', (ip) => {
    expect(publicAddress(ip)).toBeUndefined();
  });
});
