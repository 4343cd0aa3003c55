import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { PictureError } from './picture-error.js';

/** Where and how far one request goes. */
export interface PinnedRequest {
  /** The only address that is connected to, whatever the host name resolves to. */
  address: string;
  signal: AbortSignal;
  maxBytes: number;
}

/** One answer: a picture, or where it is said to be. */
export type PinnedAnswer =
  { kind: 'picture'; body: Buffer; contentType: string } | { kind: 'redirect'; location: string };

const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function pinned(address: string): LookupFunction {
  const family = isIP(address);
  return (_host, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

/** Asks for `url` at a fixed address, over a connection of its own, following nothing. */
export function request(
  url: URL,
  { address, signal, maxBytes }: PinnedRequest,
): Promise<PinnedAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      if (error instanceof PictureError) reject(error);
      else if (signal.aborted) reject(new PictureError('timeout', 'the picture took too long'));
      else reject(new PictureError('unavailable', 'no connection', { cause: error }));
    };
    const options: https.RequestOptions = {
      agent: false,
      lookup: pinned(address),
      signal,
      headers: { accept: [...PICTURE_TYPES].join(', '), 'accept-encoding': 'identity' },
    };
    const library = url.protocol === 'https:' ? https : http;
    const outgoing = library.get(url, options, (response) => {
      const location = redirectOf(response);
      const fault = location === undefined ? faultOf(response, maxBytes) : undefined;
      if (location !== undefined || fault !== undefined) {
        response.on('error', () => undefined);
        response.destroy();
      }
      if (location !== undefined) return resolve({ kind: 'redirect', location });
      if (fault !== undefined) return reject(fault);
      readBody(response, maxBytes, fail, (body) =>
        body.length === 0
          ? reject(new PictureError('not-a-picture', 'the answer is empty'))
          : resolve({ kind: 'picture', body, contentType: typeOf(response) }),
      );
    });
    outgoing.on('error', fail);
  });
}

function readBody(
  response: http.IncomingMessage,
  maxBytes: number,
  fail: (error: Error) => void,
  done: (body: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('error', fail);
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxBytes) response.destroy(tooLarge(maxBytes));
    else chunks.push(chunk);
  });
  response.on('end', () => done(Buffer.concat(chunks)));
}

function typeOf(response: http.IncomingMessage): string {
  return (response.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}

function redirectOf(response: http.IncomingMessage): string | undefined {
  return REDIRECTS.has(response.statusCode ?? 0) ? response.headers.location : undefined;
}

function faultOf(response: http.IncomingMessage, maxBytes: number): PictureError | undefined {
  if (response.statusCode !== 200)
    return new PictureError('unavailable', `the answer is HTTP ${response.statusCode}`);
  if (!PICTURE_TYPES.has(typeOf(response)))
    return new PictureError('not-a-picture', 'the answer is of another type');
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return tooLarge(maxBytes);
  return undefined;
}

function tooLarge(maxBytes: number): PictureError {
  return new PictureError('too-large', `the picture has more than ${maxBytes} bytes`);
}
