import type { LoginError } from './login-error.js';
import type { ProviderProfile } from './provider-profile.js';

/** How a visit of the provider ended. */
export type LoginOutcome =
  | { kind: 'profile'; profile: ProviderProfile }
  /** The person said no at the provider. */
  | { kind: 'denied' }
  /** The answer belongs to no login that this browser has under way: missing, reused, expired or foreign state. */
  | { kind: 'forged' }
  | { kind: 'failed'; cause: LoginError };

/** What the application does to send a browser to a provider: answer with this redirect and this cookie. */
export interface LoginStart {
  /** Absolute URL of the provider's dialogue. */
  redirectTo: string;
  /** Value of a Set-Cookie header. */
  setCookie: string;
}

/** The end of a login. */
export interface LoginEnd {
  outcome: LoginOutcome;
  /** What `start` was given, when the answer belongs to that login. */
  returnTo?: string;
  /** Value of a Set-Cookie header that removes the login's cookie. Send it with every outcome. */
  setCookie: string;
}

/** The part of a request that ends a login; a request of Fastify or Express fits as it is. */
export interface LoginRequest {
  /** Parameters of the callback's URL, parsed. */
  query: unknown;
  headers: { cookie?: string | undefined };
}
