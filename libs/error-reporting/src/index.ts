export { ErrorReporter } from './error-reporter.js';
export type { BrowserError } from './browser-error.js';
export type { ReportContext } from './error-reporter.js';
export type { ReportedEvent } from './reported-events.js';
export { ErrorReportingError } from './error-reporting.options.js';
export type { ErrorReportingOptions } from './error-reporting.options.js';
export { ErrorReportingModule } from './error-reporting.module.js';
export { startErrorReporting } from './start-error-reporting.js';
