import type { ErrorReporter } from '@tradyfit/error-reporting';
import type { Config } from '../config.js';
import { reportingOptions, reportsErrors } from '../reporting-options.js';

/** An error ends the process all the same, which must not wait for ever before it. */
const PATIENCE_MS = 2_000;

/**
 * What goes wrong in the process that keeps the others. It holds no error reporting in its memory before its first trouble.
 */
export class PrimaryReports {
  private loading: Promise<ErrorReporter> | undefined;

  constructor(private readonly config: Config) {
    if (reportsErrors(config)) process.on('uncaughtException', this.onCrash);
  }

  /** A process that served ended, for whatever reason. */
  processLost(how: string, livedMs: number): void {
    const data = { kind: how, livedSeconds: Math.round(livedMs / 1_000) };
    void this.tell((reporter) => reporter.captureEvent('process-lost', data));
  }

  /** An error after which everything goes on. */
  error(error: unknown): void {
    console.error(error);
    void this.tell((reporter) => reporter.captureError(error, { process: 'primary' }));
  }

  // Error reporting, once loaded, notices it as well, and leaves the end to whoever listens too.
  private readonly onCrash = async (error: unknown): Promise<void> => {
    console.error(error);
    await this.tell((reporter) => {
      reporter.captureError(error, { process: 'primary', kind: 'crash' });
      return reporter.close(PATIENCE_MS);
    });
    process.exit(1);
  };

  private async tell(say: (reporter: ErrorReporter) => unknown): Promise<void> {
    if (!reportsErrors(this.config)) return;
    try {
      await say(await (this.loading ??= this.load()));
    } catch (failure) {
      console.error(failure);
    }
  }

  private async load(): Promise<ErrorReporter> {
    const { startErrorReporting } = await import('@tradyfit/error-reporting');
    return startErrorReporting(reportingOptions(this.config));
  }
}
