/** Attributes of a cookie. */
export interface CookieOptions {
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax' | 'strict';
  /** Seconds; 0 removes the cookie, undefined keeps it until the browser is closed. */
  maxAge?: number;
}

/**
 * The first cookie of that name in a Cookie header (RFC 6265), or undefined.
 * @param header several cookies as `a=1; b=2`
 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * Value of a Set-Cookie header.
 * @param value only characters that need no encoding, such as base64url
 */
export function writeCookie(name: string, value: string, options: CookieOptions): string {
  const sameSite = options.sameSite === 'lax' ? 'Lax' : 'Strict';
  return [
    `${name}=${value}`,
    `Path=${options.path}`,
    ...(options.maxAge === undefined ? [] : [`Max-Age=${options.maxAge}`]),
    ...(options.httpOnly ? ['HttpOnly'] : []),
    ...(options.secure ? ['Secure'] : []),
    `SameSite=${sameSite}`,
  ].join('; ');
}
