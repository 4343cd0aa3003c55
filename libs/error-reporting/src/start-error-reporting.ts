import type { ErrorReporter } from './error-reporter.js';
import type { ErrorReportingOptions } from './error-reporting.options.js';
import { SentryErrorReporter } from './sentry-error-reporter.js';
import { SilentErrorReporter } from './silent-error-reporter.js';

let started: { dsn: string; reporter: Promise<ErrorReporter> } | undefined;

/**
 * Starts reporting as early as possible: call it from the first module that the program imports. Calling it again
 * with the same DSN gives the same reporter, so the module and the start-up code share one. Rejects with
 * ErrorReportingError when the DSN is not valid.
 */
export function startErrorReporting(options: ErrorReportingOptions): Promise<ErrorReporter> {
  const { dsn } = options;
  if (!dsn) return Promise.resolve(new SilentErrorReporter());
  if (started?.dsn !== dsn) {
    const forget = () => {
      if (started?.dsn === dsn) started = undefined;
    };
    started = { dsn, reporter: SentryErrorReporter.start({ ...options, dsn }, forget) };
    started.reporter.catch(forget);
  }
  return started.reporter;
}
