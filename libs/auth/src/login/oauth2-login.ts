import { PassportStrategy } from '@nestjs/passport';
import type OAuth2Strategy from 'passport-oauth2';
import { boundClient } from './bounded-client.js';
import { LoginError } from './login-error.js';
import type { LoginProvider } from './login-provider.js';
import type { ProviderProfile } from './provider-profile.js';
import { transactionStore } from './transaction-store.js';

/** A provider of logins by OAuth 2. */
export interface OAuth2LoginDefinition {
  /** See LoginProvider. */
  name: string;
  /** See LoginProvider. */
  label: string;
  /** passport-oauth2's strategy or one that extends it, as most of Passport's strategies do. */
  Strategy: new (...args: never[]) => object;
  /** The strategy's own options; state, PKCE and their store are set here and cannot be left out. */
  options: object;
  /** For each call to the provider, in milliseconds; default 5000. */
  timeoutMs?: number;
  /** From the strategy's profile to ours (`cleanProfile` helps); undefined when there is no id in it. */
  readProfile(profile: unknown): ProviderProfile | undefined;
}

const TIMEOUT_MS = 5000;

/** Makes a login of one of Passport's OAuth 2 strategies: single-use state, PKCE, time-outs, and no token that leaves. */
export function oauth2Login(definition: OAuth2LoginDefinition): LoginProvider {
  const { name, label, readProfile, timeoutMs = TIMEOUT_MS } = definition;
  const Base = PassportStrategy(definition.Strategy as unknown as typeof OAuth2Strategy, name);

  class ProviderStrategy extends Base {
    constructor() {
      super({
        ...(definition.options as OAuth2Strategy.StrategyOptions),
        passReqToCallback: false,
        pkce: true,
        store: transactionStore as unknown as OAuth2Strategy.StateStore,
      });
      boundClient(this._oauth2, timeoutMs);
    }

    /** The token stops here. */
    override validate(_accessToken: string, _refreshToken: string, profile: unknown) {
      const clean = readProfile(profile);
      if (clean === undefined) throw new LoginError('garbage', 'the profile has no id');
      return clean;
    }
  }
  return { name, label, strategy: new ProviderStrategy() };
}
