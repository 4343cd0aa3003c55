import { createHash, timingSafeEqual } from 'node:crypto';

/** What is remembered between sending a browser to a provider and its return. */
export interface Transaction {
  provider: string;
  /** 256 random bits; the provider hands them back. */
  state: string;
  /** PKCE code verifier (RFC 7636). */
  verifier: string;
  returnTo?: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** How long a person may take at the provider, in milliseconds. */
export const TRANSACTION_MS = 10 * 60_000;

/** Whether two texts are equal, in a time that tells nothing about them. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
