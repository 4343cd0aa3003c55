import { ErrorReporter } from './error-reporter.js';

/** Reports nothing: development and tests. */
export class SilentErrorReporter extends ErrorReporter {
  captureError(): void {}

  captureEvent(): void {}

  captureBrowserError(): void {}

  close(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
