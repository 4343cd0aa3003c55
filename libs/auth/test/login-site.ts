import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { facebookLogin, Logins } from '../src/index.js';
import type { AuthOptions, FacebookLoginOptions, LoginEnd, LoginProvider } from '../src/index.js';
import type { FacebookStub } from '../src/testing/index.js';

export const CALLBACK = 'https://site.test/login/facebook/callback';
export const SECRET = 'a secret of at least thirty-two characters';

/** Facebook's login against the stub. */
export function stubLogin(stub: FacebookStub, over: Partial<FacebookLoginOptions> = {}) {
  return facebookLogin({ ...stub.loginOptions, callbackUrl: CALLBACK, ...over });
}

export function loginsWith(providers: LoginProvider[], over: Partial<AuthOptions> = {}): Logins {
  return new Logins({ providers, secret: SECRET, secure: true, ...over });
}

/** A login under way: the browser's cookie, and the URL that the provider sends it back to. */
export interface Visit {
  cookie: string;
  back: URL;
}

/** `a=1` of `a=1; Path=/; …`. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0]!;
}

/** Begins a login and lets the person answer at the provider, as a browser does. */
export async function visit(logins: Logins, name = 'facebook', returnTo?: string): Promise<Visit> {
  const begun = await logins.start(name, returnTo === undefined ? {} : { returnTo });
  const response = await fetch(begun!.redirectTo, { redirect: 'manual' });
  const location = response.headers.get('location');
  if (location === null) throw new Error(`the provider showed a page: ${await response.text()}`);
  return { cookie: cookieOf(begun!.setCookie), back: new URL(location) };
}

/** Ends a login with what the browser brings. */
export async function comeBack(
  logins: Logins,
  { cookie, back }: { cookie?: string; back: URL },
  name = 'facebook',
): Promise<LoginEnd> {
  const query = Object.fromEntries(back.searchParams);
  const end = await logins.finish(name, { query, headers: { cookie } });
  return end!;
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
