import { z } from 'zod';
import { about, origin } from './setting.js';

const LEAST_SECRET = 32;

/** How members log in. */
export const loginSettings = {
  SESSION_SECRET: z
    .string()
    .min(LEAST_SECRET, `must have at least ${LEAST_SECRET} characters, the same in every process`)
    .optional()
    .meta(
      about(
        'Signs forms, notices and logins under way: 32 random characters or more; required in production',
        'a new one with each start',
      ),
    ),
  FACEBOOK_APP_ID: z
    .string()
    .regex(/^\d{1,32}$/, 'must be the number that Facebook shows for the application')
    .optional()
    .meta(about('Application for logging in with Facebook', 'no such login')),
  FACEBOOK_APP_SECRET: z
    .string()
    .optional()
    .meta(about("The application's secret; required with its id", 'no such login')),
  FACEBOOK_API_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/, 'must be a version like v24.0')
    .default('v24.0')
    .meta(about('Version of the Graph API', '`v24.0`')),
  FACEBOOK_DIALOGUE_URL: origin
    .default('https://www.facebook.com')
    .meta(
      about("Origin of Facebook's dialogue; another one for tests", '`https://www.facebook.com`'),
    ),
  FACEBOOK_GRAPH_URL: origin
    .default('https://graph.facebook.com')
    .meta(about('Origin of the Graph API; another one for tests', '`https://graph.facebook.com`')),
};

/** What is wrong with these settings together. */
export function loginProblems(set: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  if (set['NODE_ENV'] === 'production' && !set['SESSION_SECRET'])
    problems.push(
      'SESSION_SECRET is not set: give at least 32 random characters, such as `openssl rand -base64 32` prints',
    );
  const { NODE_ENV: mode, PUBLIC_URL: url = '' } = set;
  if (mode === 'production' && /^http:\/\/(?!(localhost|127\.0\.0\.1)(:|\/|$))/i.test(url))
    problems.push(
      'PUBLIC_URL must start with https:// in production: browsers send the cookies of sessions only over TLS',
    );
  if (Boolean(set['FACEBOOK_APP_ID']) !== Boolean(set['FACEBOOK_APP_SECRET']))
    problems.push(
      'FACEBOOK_APP_ID and FACEBOOK_APP_SECRET belong together: set both, or neither for no such login',
    );
  return problems;
}
