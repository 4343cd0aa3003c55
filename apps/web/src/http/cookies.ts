import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Site } from './site.js';

/** Whether visitors reach the site by TLS; only then may cookies ask for it. */
function isSecure({ config }: Site): boolean {
  return config.PUBLIC_URL.startsWith('https:');
}

/** `__Host-name` where browsers accept it: such a cookie can neither be set by a subdomain nor over plain HTTP. */
export function cookieName(site: Site, name: string): string {
  return isSecure(site) ? `__Host-${name}` : name;
}

/** For the whole site, not for scripts, and sent by links from elsewhere but by no form from elsewhere. */
export function cookieOptions(site: Site, maxAgeSeconds: number): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(site),
    maxAge: maxAgeSeconds,
  };
}
