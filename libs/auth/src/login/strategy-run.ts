import passport from 'passport';
import type { ProviderProfile } from './provider-profile.js';
import type { StrategyRequest } from './transaction-store.js';

/** What a strategy decided. */
export type StrategyResult =
  | { kind: 'redirect'; url: string }
  | { kind: 'profile'; profile: ProviderProfile }
  | { kind: 'refused' }
  | { kind: 'error'; error: unknown };

type Middleware = (request: object, response: object, next: (error?: unknown) => void) => void;

/**
 * Runs a strategy of Passport outside any web framework. Passport expects Node's response: `statusCode`,
 * `setHeader` and `end`, none of which Fastify's reply has. It uses them for redirects only, so a small object
 * with these three stands in for the response, and the caller answers in its framework's own way.
 */
export function runStrategy(
  authenticator: passport.Authenticator,
  name: string,
  request: StrategyRequest,
): Promise<StrategyResult> {
  return new Promise((resolve) => {
    const headers = new Map<string, string>();
    const response = {
      statusCode: 200,
      setHeader: (header: string, value: string) => headers.set(header.toLowerCase(), value),
      end: () => resolve({ kind: 'redirect', url: headers.get('location') ?? '' }),
    };
    const settle = (error: unknown, profile?: unknown) => {
      if (error) resolve({ kind: 'error', error });
      else if (profile) resolve({ kind: 'profile', profile: profile as ProviderProfile });
      else resolve({ kind: 'refused' });
    };
    const run = authenticator.authenticate(name, { session: false }, settle) as Middleware;
    run(request, response, (error) => settle(error));
  });
}

/** A Passport of its own, so that nothing is shared with other applications of the process. */
export function createAuthenticator(): passport.Authenticator {
  return new passport.Passport();
}
