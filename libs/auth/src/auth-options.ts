import type { LoginProvider } from './login/login-provider.js';
import type { UsedStates } from './login/used-states.js';

/** How the application logs people in. */
export interface AuthOptions {
  /** In the order of the buttons; none is allowed. */
  providers: readonly LoginProvider[];
  /** Seals the cookie of a login under way: at least 32 characters, the same in every process. */
  secret: string;
  /** Whether the site is served by HTTPS: cookies are then Secure and their names start with `__Host-`. */
  secure: boolean;
  /** Where ended logins are remembered for ten minutes; default: in this process. */
  usedStates?: UsedStates;
  /** For tests: milliseconds since 1970; default Date.now. */
  now?: () => number;
}
