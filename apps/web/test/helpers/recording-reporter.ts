import { ErrorReporter, type BrowserError } from '@tradyfit/error-reporting';

/** Keeps what would have been reported. */
export class RecordingReporter extends ErrorReporter {
  readonly errors: { error: unknown; context: Record<string, unknown> }[] = [];
  readonly events: { name: string; data: Record<string, unknown> }[] = [];

  readonly browserErrors: { error: BrowserError; context: Record<string, unknown> }[] = [];

  captureError(error: unknown, context: Record<string, unknown> = {}): void {
    this.errors.push({ error, context });
  }

  captureEvent(name: string, data: Record<string, unknown> = {}): void {
    this.events.push({ name, data });
  }

  captureBrowserError(error: BrowserError, context: Record<string, unknown> = {}): void {
    this.browserErrors.push({ error, context });
  }

  async close(): Promise<boolean> {
    return true;
  }
}
