import type { ErrorReportingOptions } from '@tradyfit/error-reporting';
import type { Config } from './config.js';

/** Whether errors are reported anywhere: development and tests are silent, whatever their environment holds. */
export function reportsErrors({ NODE_ENV, SENTRY_DSN }: Config): boolean {
  return NODE_ENV === 'production' && SENTRY_DSN !== undefined;
}

/** Shared by instrument.ts and the module, so that both start the same reporter. */
export function reportingOptions(config: Config): ErrorReportingOptions {
  return {
    environment: config.SENTRY_ENVIRONMENT ?? config.NODE_ENV,
    ...(config.SENTRY_DSN && reportsErrors(config) && { dsn: config.SENTRY_DSN }),
    ...(config.BUILD_VERSION && { release: config.BUILD_VERSION }),
  };
}
