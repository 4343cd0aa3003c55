import OAuth2Strategy from 'passport-oauth2';
import { cleanProfile, oauth2Login } from '@tradyfit/auth';
import type { LoginProvider } from '@tradyfit/auth';

export interface ToyLoginOptions {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
  /** Such as `https://toy.example`. */
  baseUrl: string;
}

/** passport-oauth2 gets the token; every provider has its own way to a profile. */
function toyStrategy(baseUrl: string) {
  return class ToyStrategy extends OAuth2Strategy {
    override userProfile(token: string, done: (error: unknown, user?: unknown) => void): void {
      this._oauth2.useAuthorizationHeaderforGET(true);
      this._oauth2.get(`${baseUrl}/user`, token, (error, body) =>
        error ? done(error) : done(null, JSON.parse(String(body))),
      );
    }
  };
}

/** Log in with Toy, which vouches for e-mail addresses. */
export function toyLogin({
  clientId,
  clientSecret,
  callbackUrl,
  baseUrl,
}: ToyLoginOptions): LoginProvider {
  return oauth2Login({
    name: 'toy',
    label: 'Toy',
    Strategy: toyStrategy(baseUrl),
    options: {
      clientID: clientId,
      clientSecret,
      callbackURL: callbackUrl,
      authorizationURL: `${baseUrl}/authorize`,
      tokenURL: `${baseUrl}/token`,
    },
    readProfile: (profile) => {
      const user = profile as { sub?: unknown; nick?: unknown; mail?: unknown };
      return cleanProfile('toy', { id: user.sub, displayName: user.nick, email: user.mail }, true);
    },
  });
}
