import { randomUUID } from 'node:crypto';
import type { ErrorEvent, NodeClient } from '@sentry/nestjs';
import { browserException } from './browser-error.js';
import type { BrowserError } from './browser-error.js';
import { ErrorReporter } from './error-reporter.js';
import type { ReportContext } from './error-reporter.js';
import type { ErrorReportingOptions } from './error-reporting.options.js';
import { ReportBudget } from './report-budget.js';
import { reportCrashes } from './report-crashes.js';
import { fingerprintOf, levelOf, tagsOf } from './reported-events.js';
import type { ReportedEvent } from './reported-events.js';
import { scrubEvent } from './scrub-event.js';
import { startSentry } from './sentry-client.js';

// A process that crashes must not stay: the platform restarts it.
const crashTimeoutMs = 2_000;

/** Sends to Sentry: every event is rewritten from a list of allowed fields, and a flood is cut off at its source. */
export class SentryErrorReporter extends ErrorReporter {
  private readonly stopReportingCrashes: () => void;
  private readonly budget = new ReportBudget();
  // Visitors decide how many of these there are, so they cannot use up what our own errors need.
  private readonly browserBudget = new ReportBudget({ perGroup: 5, inAll: 30 });

  private constructor(
    private readonly client: NodeClient,
    private readonly onClose: () => void,
  ) {
    super();
    this.stopReportingCrashes = reportCrashes(process, {
      print: (error) => console.error(error),
      report: (error) => {
        this.client.captureException(error, {
          originalException: error,
          mechanism: { type: 'crash', handled: false },
        });
        return this.client.flush(crashTimeoutMs);
      },
    });
  }

  /** Throws ErrorReportingError when the DSN cannot be read. */
  static async start(
    options: ErrorReportingOptions & { dsn: string },
    onClose: () => void,
  ): Promise<SentryErrorReporter> {
    return new SentryErrorReporter(await startSentry(options), onClose);
  }

  captureError(error: unknown, context: ReportContext = {}): void {
    const type = error instanceof Error ? error.name : typeof error;
    const suppressed = this.budget.take(`${type} ${context['method']} ${context['route']}`);
    if (suppressed === undefined) return;
    this.client.captureException(error, {
      originalException: error,
      mechanism: { type: 'generic', handled: true },
      captureContext: {
        tags: tagsOf(context),
        contexts: { details: details(context, suppressed) },
      },
    });
  }

  captureEvent(name: ReportedEvent, data: ReportContext = {}): void {
    const fingerprint = fingerprintOf(name, data);
    const suppressed = this.budget.take(fingerprint.join(' '));
    if (suppressed === undefined) return;
    this.client.captureMessage(name, levelOf(name, data), {
      captureContext: {
        fingerprint,
        tags: { event: name, ...tagsOf(data) },
        contexts: { details: details(data, suppressed) },
      },
    });
  }

  captureBrowserError(error: BrowserError, context: ReportContext = {}): void {
    const suppressed = this.browserBudget.take(`${error.type} ${error.message}`.slice(0, 200));
    if (suppressed === undefined) return;
    const { environment, release } = this.client.getOptions();
    const event: ErrorEvent = {
      type: undefined,
      event_id: randomUUID().replaceAll('-', ''),
      timestamp: Date.now() / 1_000,
      platform: 'javascript',
      level: 'error',
      logger: 'browser',
      environment,
      ...(release && { release }),
      tags: { event: 'browser-error', ...tagsOf(context) },
      contexts: { details: details(context, suppressed) },
      ...browserException(error),
    };
    // Past the SDK's integrations: they would add this machine's facts, and open the files that a visitor names.
    this.client.sendEvent(scrubEvent(event));
  }

  async close(timeoutMs: number): Promise<boolean> {
    this.stopReportingCrashes();
    this.onClose();
    return this.client.close(timeoutMs);
  }
}

function details(context: ReportContext, suppressed: number): Record<string, unknown> {
  return { ...context, ...(suppressed > 0 && { suppressed }) };
}
