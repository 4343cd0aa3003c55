import { VisitorError } from './visitor-error.js';

/** A visitor asked for what only members have; a page is answered with a redirect to the login. */
export class LoginRequired extends VisitorError {
  /** @param path path and query to come back to */
  constructor(readonly path: string) {
    super(
      401,
      'You are not logged in, or your session has ended. Log in, then go back and send the form again.',
    );
  }
}

/** The login page that leads back to a path of this site. */
export function loginUrl(path: string): string {
  return path === '/' ? '/login' : `/login?return_to=${encodeURIComponent(path)}`;
}
