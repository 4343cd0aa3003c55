import { lookup } from 'node:dns/promises';
import { hostIsAllowed } from './allowed-hosts.js';
import { PictureError } from './picture-error.js';
import { request } from './pinned-request.js';
import { isPublicAddress } from './public-address.js';

/** Limits of `fetchPublicPicture`. */
export interface FetchPictureOptions {
  /** Host names that may be asked; `*.example.net` is every name below it. Redirects are held to the list as well. */
  allowedHosts: readonly string[];
  /** For everything together, in milliseconds; default 3000. */
  timeoutMs?: number;
  /** Default 2 MB. */
  maxBytes?: number;
  /** Default 3. */
  maxRedirects?: number;
  /** For tests only. */
  testing?: {
    /** Plain http as well as https. */
    allowHttp?: boolean;
    /** In place of the rule that an address is public. */
    isAllowedAddress?: (address: string) => boolean;
    /** In place of the system's name lookup. */
    resolve?: (host: string) => Promise<readonly string[]>;
  };
}

/** A picture as it came: not yet decoded, so not to be trusted. */
export interface FetchedPicture {
  body: Buffer;
  /** Such as `image/jpeg`: what the server said. */
  contentType: string;
}

async function systemLookup(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * Fetches a picture from an address that somebody else chose, without becoming their way into this network.
 * Every hop must be https to a listed host whose addresses are all public, and the connection goes to the
 * very address that was checked, so that a second lookup cannot lead elsewhere.
 *
 * @throws PictureError, never anything else
 */
export async function fetchPublicPicture(
  url: string,
  options: FetchPictureOptions,
): Promise<FetchedPicture> {
  const { timeoutMs = 3000, maxRedirects = 3, maxBytes = 2_000_000 } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  let target = checkedUrl(url, undefined, options);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const address = await checkedAddress(target.hostname, options, signal);
    const answer = await request(target, { address, signal, maxBytes });
    if (answer.kind === 'picture') return { body: answer.body, contentType: answer.contentType };
    target = checkedUrl(answer.location, target, options);
  }
  throw new PictureError('redirects', `more than ${maxRedirects} redirects`);
}

function checkedUrl(text: string, base: URL | undefined, options: FetchPictureOptions): URL {
  if (!URL.canParse(text, base?.href)) throw new PictureError('forbidden-url', 'not a URL');
  const url = new URL(text, base?.href);
  const plain = url.protocol === 'http:' && options.testing?.allowHttp === true;
  if (url.protocol !== 'https:' && !plain)
    throw new PictureError('forbidden-url', `${url.protocol} is not https:`);
  if (url.username !== '' || url.password !== '')
    throw new PictureError('forbidden-url', 'the URL carries a name or a password');
  if (url.port !== '' && !plain)
    throw new PictureError('forbidden-url', `port ${url.port} is not https's own`);
  if (!hostIsAllowed(url.hostname, options.allowedHosts))
    throw new PictureError('forbidden-url', `${url.hostname} is not on the list`);
  return url;
}

/** The first address of the host, after all of them were found to be public. */
async function checkedAddress(
  hostname: string,
  { testing = {} }: FetchPictureOptions,
  signal: AbortSignal,
): Promise<string> {
  const { isAllowedAddress = isPublicAddress, resolve = systemLookup } = testing;
  const addresses = await Promise.race([
    // An address in brackets looks itself up as well.
    resolve(hostname.replace(/^\[|\]$/g, '')).catch((cause: unknown) => {
      throw new PictureError('unavailable', `${hostname} has no address`, { cause });
    }),
    timeOut(signal),
  ]);
  const [first] = addresses;
  if (first === undefined) throw new PictureError('unavailable', `${hostname} has no address`);
  for (const address of addresses)
    if (!isAllowedAddress(address))
      throw new PictureError('forbidden-address', `${hostname} is at ${address}, not public`);
  return first;
}

function timeOut(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new PictureError('timeout', 'the name lookup took too long'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
