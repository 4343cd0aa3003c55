import type { BrowserError } from './browser-error.js';
import type { ReportedEvent } from './reported-events.js';

/**
 * Flat facts that help to find the cause: a request id, a route pattern, an error's kind. Values are scrubbed
 * before they leave, but do not put a visitor's words or addresses here in the first place.
 */
export type ReportContext = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where errors and named events go. None of its methods throws or rejects. */
export abstract class ErrorReporter {
  /** Reports an unexpected error, with its stack and its chain of causes. Returns at once. */
  abstract captureError(error: unknown, context?: ReportContext): void;

  /** Reports a named event; README.md says what each is grouped by. Returns at once. */
  abstract captureEvent(name: ReportedEvent, data?: ReportContext): void;

  /** Reports what a browser said about a failure on a page. Returns at once. */
  abstract captureBrowserError(error: BrowserError, context?: ReportContext): void;

  /**
   * Sends what is still waiting and stops; what is captured later is dropped.
   *
   * @param timeoutMs milliseconds to wait at most
   * @returns whether everything was sent in time
   */
  abstract close(timeoutMs: number): Promise<boolean>;
}
