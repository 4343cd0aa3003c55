import type { ErrorReportingOptions } from '@tradyfit/error-reporting';
import type { Config } from './config.js';

/** Shared by instrument.ts and the module, so that both start the same reporter. */
export function reportingOptions(config: Config): ErrorReportingOptions {
  return {
    environment: config.NODE_ENV,
    ...(config.SENTRY_DSN && { dsn: config.SENTRY_DSN }),
    ...(config.BUILD_VERSION && { release: config.BUILD_VERSION }),
  };
}
