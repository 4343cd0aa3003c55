import { FacebookStub } from '@tradyfit/auth/testing';
import {
  startSentrySink,
  type SentrySink,
  type SinkEvent,
} from '@tradyfit/error-reporting/testing';
import { startFaultyS3, type FaultyS3 } from './faulty-s3.js';
import { startGoogle, type GoogleStub } from './google-stub.js';
import { openShop } from './shop.js';
import { startTestApp, type TestApp } from './test-app.js';

/** The whole site as in production, with everything that it depends on on this machine. */
export interface ReportingSite {
  site: TestApp;
  sink: SentrySink;
  s3: FaultyS3;
  google: GoogleStub;
  facebook: FacebookStub;
  /** The event of a name, when it arrives. */
  named(name: string): Promise<SinkEvent>;
  close(): Promise<void>;
}

/** What is true of every event. */
export const everywhere = { environment: 'staging', release: '1.2.3-abc' };

export async function startReportingSite(): Promise<ReportingSite> {
  const [sink, s3, google, facebook] = await Promise.all([
    startSentrySink(),
    startFaultyS3(),
    startGoogle(),
    FacebookStub.start(),
  ]);
  const site = await startTestApp({
    reportsAsSet: true,
    settings: {
      NODE_ENV: 'production',
      SENTRY_DSN: sink.dsn,
      SENTRY_ENVIRONMENT: everywhere.environment,
      BUILD_VERSION: everywhere.release,
      TRUSTED_PROXY_HOPS: '1',
      GOOGLE_GEOCODING_KEY: 'key',
      GOOGLE_GEOCODING_URL: google.url,
      FACEBOOK_APP_ID: facebook.app.appId,
      FACEBOOK_APP_SECRET: facebook.app.appSecret,
      FACEBOOK_DIALOGUE_URL: facebook.url,
      FACEBOOK_GRAPH_URL: facebook.url,
      ...s3.settings,
    },
  });
  await openShop(site.database.dataSource);
  return {
    site,
    sink,
    s3,
    google,
    facebook,
    named: (name) => sink.waitFor(({ tags }) => tags?.['event'] === name),
    async close() {
      await site.close();
      await Promise.all([sink.close(), s3.close(), google.close(), facebook.close()]);
    },
  };
}
