import { isIPv6 } from 'node:net';

const ipv4 = /(?<![\w.])(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}(?![\w.]*\d)/g;
const maybeIpv6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;
/** Loopback and private networks: machines of ours, whose address is what one looks for in a report. */
const ours4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const ours6 = /^(?:::|fe80:|f[cd][0-9a-f]{2}:)/i;

/** Text whose public network addresses are cut to a prefix that many people share. */
export function scrubAddresses(text: string): string {
  return text
    .replace(ipv4, (address, network: string) => (ours4.test(address) ? address : `${network}.0`))
    .replace(maybeIpv6, (address) =>
      isIPv6(address) && !ours6.test(address) ? cut(address) : address,
    );
}

function cut(address: string): string {
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 3).join(':')}::`;
}
