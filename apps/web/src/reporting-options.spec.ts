import { readConfig } from './config.js';
import { reportingOptions } from './reporting-options.js';

const dsn = 'https://key@sentry.example/1';
const options = (over: Record<string, string>) =>
  reportingOptions(
    readConfig({
      DATABASE_URL: 'postgres://localhost/tradyfit',
      PUBLIC_URL: 'https://tradyfit.example',
      SESSION_SECRET: 'only for tests, and long enough for them',
      SENTRY_DSN: dsn,
      ...over,
    }),
  );

it.each(['development', 'test'])('is silent in %s, whatever the environment holds', (NODE_ENV) => {
  expect(options({ NODE_ENV })).not.toHaveProperty('dsn');
});

it('reports in production, under the name of the deployment and the release', () => {
  expect(options({ NODE_ENV: 'production', BUILD_VERSION: '1.2.3' })).toEqual({
    dsn,
    environment: 'production',
    release: '1.2.3',
  });
  expect(options({ NODE_ENV: 'production', SENTRY_ENVIRONMENT: 'staging' })).toMatchObject({
    environment: 'staging',
  });
});
