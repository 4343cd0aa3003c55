import { type AuthOptions, facebookLogin, type LoginProvider, UsedStates } from '@tradyfit/auth';
import type { UsedStatesRepository } from '@tradyfit/data';
import type { Config } from '../config.js';
import type { Site } from '../http/site.js';

/** How people log in here; a further provider is one more in the list. */
export function authOptions(
  { config, now }: Site,
  usedStates: Pick<UsedStatesRepository, 'use'>,
): AuthOptions {
  return {
    providers: facebook(config),
    secret: config.SESSION_SECRET,
    secure: config.PUBLIC_URL.startsWith('https:'),
    usedStates: new StoredUsedStates(usedStates, now),
    now,
  };
}

function facebook(config: Config): LoginProvider[] {
  const { FACEBOOK_APP_ID: appId, FACEBOOK_APP_SECRET: appSecret } = config;
  if (!appId || !appSecret) return [];
  return [
    facebookLogin({
      appId,
      appSecret,
      callbackUrl: `${config.PUBLIC_URL}/login/facebook/callback`,
      apiVersion: config.FACEBOOK_API_VERSION,
      dialogueBaseUrl: config.FACEBOOK_DIALOGUE_URL,
      graphBaseUrl: config.FACEBOOK_GRAPH_URL,
    }),
  ];
}

/** In the database, because a login may end in another process than the one where it ended before. */
class StoredUsedStates extends UsedStates {
  constructor(
    private readonly states: Pick<UsedStatesRepository, 'use'>,
    private readonly now: () => number,
  ) {
    super();
  }

  override use(id: string, expiresAt: Date): Promise<boolean> {
    return this.states.use(id, expiresAt, new Date(this.now()));
  }
}
