import { createHash, randomBytes } from 'node:crypto';

/** A new session's secret: 256 random bits as 43 characters of base64url. It goes into the cookie and nowhere else. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a session's secret: its SHA-256 as 64 hexadecimal digits. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
