import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed request of Facebook says, or why it counts for nothing. */
export type SignedRequest =
  | {
      kind: 'valid';
      /** Facebook's id of the person. */
      userId: string;
      issuedAt: Date;
      /**
       * SHA-256 of what was signed, 64 hexadecimal digits. A request that comes twice has the same: remember it until
       * `issuedAt` is older than `maxAgeMs`.
       */
      nonce: string;
    }
  | { kind: 'invalid'; reason: 'malformed' | 'algorithm' | 'signature' | 'stale' };

/** Limits of `parseSignedRequest`. */
export interface SignedRequestOptions {
  /** Older ones are stale, in milliseconds; default one hour. */
  maxAgeMs?: number;
  /** Default: now. */
  now?: Date;
}

const HOUR_MS = 3_600_000;
/** How far Facebook's clock may be ahead of ours. */
const SKEW_MS = 5 * 60_000;
const MAX_LENGTH = 8192;
const FORM = /^([\w-]+)\.([\w-]+)$/;

interface Payload {
  algorithm?: unknown;
  issued_at?: unknown;
  user_id?: unknown;
}

/**
 * Reads the `signed_request` with which Facebook calls back, to delete a person's data among others:
 * `base64url(HMAC-SHA256 of the second part).base64url(JSON)`.
 * https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback
 *
 * @param text as received; anything else than a text is malformed
 */
export function parseSignedRequest(
  text: unknown,
  appSecret: string,
  { maxAgeMs = HOUR_MS, now = new Date() }: SignedRequestOptions = {},
): SignedRequest {
  const match = typeof text === 'string' && text.length <= MAX_LENGTH ? FORM.exec(text) : null;
  const [, signature, signed] = match ?? [];
  if (signature === undefined || signed === undefined) return invalid('malformed');

  // Before the signature is checked, nothing of the content is read.
  const expected = createHmac('sha256', appSecret).update(signed).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return invalid('signature');

  const payload = parse(signed);
  if (payload === undefined) return invalid('malformed');
  if (String(payload.algorithm).toUpperCase() !== 'HMAC-SHA256') return invalid('algorithm');
  const { user_id: userId, issued_at: issued } = payload;
  if (typeof userId !== 'string' || !/^\d{1,64}$/.test(userId)) return invalid('malformed');
  if (typeof issued !== 'number' || !Number.isSafeInteger(issued)) return invalid('malformed');
  const age = now.getTime() - issued * 1000;
  if (age > maxAgeMs || age < -SKEW_MS) return invalid('stale');
  const nonce = createHash('sha256').update(signed).digest('hex');
  return { kind: 'valid', userId, issuedAt: new Date(issued * 1000), nonce };
}

function parse(signed: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(signed, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function invalid(reason: 'malformed' | 'algorithm' | 'signature' | 'stale'): SignedRequest {
  return { kind: 'invalid', reason };
}
