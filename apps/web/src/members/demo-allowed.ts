import type { Config } from '../config.js';

/** Whether anybody may log in as a demo member: never in production, and only where there is no real way to log in. */
export function isDemoAllowed({ NODE_ENV, FACEBOOK_APP_ID }: Config): boolean {
  return NODE_ENV !== 'production' && !FACEBOOK_APP_ID;
}
