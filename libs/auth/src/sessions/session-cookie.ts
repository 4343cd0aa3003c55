import { readCookie, writeCookie } from '../cookies.js';
import type { CookieOptions } from '../cookies.js';

const TOKEN = /^[\w-]{43}$/;

/** The cookie that carries a session's token. */
export class SessionCookie {
  /** `__Host-session` over HTTPS: browsers then refuse it from other hosts, from paths and from plain HTTP. */
  readonly name: string;
  readonly options: CookieOptions;

  /**
   * @param secure whether the site is served by HTTPS
   * @param maxAgeMs how long a browser keeps it, in milliseconds: the absolute life of a session
   */
  constructor({ secure, maxAgeMs }: { secure: boolean; maxAgeMs: number }) {
    this.name = secure ? '__Host-session' : 'session';
    this.options = {
      path: '/',
      httpOnly: true,
      secure,
      sameSite: 'lax',
      maxAge: Math.floor(maxAgeMs / 1000),
    };
  }

  /** The token in a Cookie header, or undefined when there is none or it has another form. */
  read(cookieHeader: string | undefined): string | undefined {
    const token = readCookie(cookieHeader, this.name);
    return token !== undefined && TOKEN.test(token) ? token : undefined;
  }

  /** Value of the Set-Cookie header that logs a browser in. */
  write(token: string): string {
    return writeCookie(this.name, token, this.options);
  }

  /** Value of the Set-Cookie header that logs a browser out. */
  clear(): string {
    return writeCookie(this.name, '', { ...this.options, maxAge: 0 });
  }
}
