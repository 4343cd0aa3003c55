/** What error reporting needs to know. */
export interface ErrorReportingOptions {
  /** Address of the Sentry project. Without it (or empty) nothing is loaded and nothing is sent. */
  dsn?: string;
  /** Name of the deployment, such as `production` or `staging`. */
  environment: string;
  /** Version of the running build; default: none. */
  release?: string;
  /** Milliseconds after which a report that Sentry does not take is dropped; default 5000. */
  sendTimeoutMs?: number;
  /** Milliseconds that the module waits for unsent reports when the application closes; default 2000. */
  closeTimeoutMs?: number;
}

/** The options make no sense. `kind` is always `configuration`; the message says which setting and why. */
export class ErrorReportingError extends Error {
  readonly kind = 'configuration';
  override readonly name = 'ErrorReportingError';
}
