import { Strategy } from 'passport-facebook';
import type { StrategyOptions } from 'passport-facebook';
import type { LoginProvider } from '../login/login-provider.js';
import { oauth2Login } from '../login/oauth2-login.js';
import { cleanProfile } from '../login/provider-profile.js';
import type { ProviderProfile } from '../login/provider-profile.js';

/** Facebook's application, as its developer console shows it. */
export interface FacebookLoginOptions {
  appId: string;
  appSecret: string;
  /** Absolute URL of the page that ends the login; registered in the console. */
  callbackUrl: string;
  /** Version of the Graph API; default `v24.0`. Facebook ends each about two years after its release. */
  apiVersion?: string;
  /** Where people agree; default `https://www.facebook.com`. */
  dialogueBaseUrl?: string;
  /** Where the Graph API is; default `https://graph.facebook.com`. */
  graphBaseUrl?: string;
  /** For each call to the Graph API, in milliseconds; default 5000. */
  timeoutMs?: number;
}

/** Where Facebook serves pictures of profiles: the allow list for `fetchPublicPicture`. */
export const FACEBOOK_PICTURE_HOSTS = ['*.fbcdn.net', '*.fbsbx.com'] as const;

/** Log in with Facebook: public profile and e-mail, every call with `appsecret_proof`. */
export function facebookLogin(options: FacebookLoginOptions): LoginProvider {
  const version = options.apiVersion ?? 'v24.0';
  const dialogue = options.dialogueBaseUrl ?? 'https://www.facebook.com';
  const graph = options.graphBaseUrl ?? 'https://graph.facebook.com';
  const strategyOptions: StrategyOptions = {
    clientID: options.appId,
    clientSecret: options.appSecret,
    callbackURL: options.callbackUrl,
    authorizationURL: `${dialogue}/${version}/dialog/oauth`,
    tokenURL: `${graph}/${version}/oauth/access_token`,
    profileURL: `${graph}/${version}/me`,
    graphAPIVersion: version,
    enableProof: true,
    scope: ['public_profile', 'email'],
    profileFields: ['id', 'displayName', 'email', 'picture.width(400).height(400)'],
  };
  return oauth2Login({
    name: 'facebook',
    label: 'Facebook',
    Strategy,
    options: strategyOptions,
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
    readProfile,
  });
}

interface GraphUser {
  id?: unknown;
  name?: unknown;
  email?: unknown;
  picture?: { data?: { url?: unknown; is_silhouette?: unknown } };
}

/** From the Graph API's `me`. Facebook does not say whether an e-mail address was verified, so it counts as unverified. */
function readProfile(profile: unknown): ProviderProfile | undefined {
  const user = (profile as { _json?: GraphUser | null })._json;
  const picture = user?.picture?.data;
  return cleanProfile(
    'facebook',
    {
      id: user?.id,
      displayName: user?.name,
      email: user?.email,
      // A silhouette is Facebook's picture of nobody.
      pictureUrl: picture?.is_silhouette === true ? undefined : picture?.url,
    },
    false,
  );
}
