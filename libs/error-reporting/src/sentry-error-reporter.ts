import type { NodeClient } from '@sentry/nestjs';
import { ErrorReporter } from './error-reporter.js';
import type { ReportContext } from './error-reporter.js';
import { reportCrashes } from './report-crashes.js';
import { fingerprintOf, levelOf, tagsOf } from './reported-events.js';
import type { ReportedEvent } from './reported-events.js';
import { scrubEvent } from './scrub-event.js';
import { ErrorReportingError } from './error-reporting.options.js';
import type { ErrorReportingOptions } from './error-reporting.options.js';

// The others watch every request, console line or outgoing call, which costs time and collects personal data.
const integrations = new Set([
  'InboundFilters',
  'EventFilters',
  'FunctionToString',
  'LinkedErrors',
  'ContextLines',
  'Context',
]);

// The SDK only prints a line about a bad DSN, and then reports nothing, for ever.
function isDsn(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, pathname } = new URL(text);
  return /^https?:$/.test(protocol) && username !== '' && /\/\d+$/.test(pathname);
}

// A process that crashes must not stay: the platform restarts it.
const crashTimeoutMs = 2_000;

/** Sends to Sentry: no tracing, no breadcrumbs, every event rewritten from a list of allowed fields. */
export class SentryErrorReporter extends ErrorReporter {
  private readonly stopReportingCrashes: () => void;

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

  /** Loads and starts the SDK. Throws ErrorReportingError when the DSN cannot be read. */
  static async start(
    options: ErrorReportingOptions & { dsn: string },
    onClose: () => void,
  ): Promise<SentryErrorReporter> {
    if (!isDsn(options.dsn)) {
      throw new ErrorReportingError(
        'The Sentry DSN is not valid: expected https://key@host/project',
      );
    }
    const sentry = await import('@sentry/nestjs');
    const client = sentry.init({
      dsn: options.dsn,
      environment: options.environment,
      ...(options.release ? { release: options.release } : {}),
      // tracesSampleRate stays absent: 0 would turn tracing on, and each request would pay for it.
      registerEsmLoaderHooks: false,
      skipOpenTelemetrySetup: true,
      includeServerName: false,
      includeLocalVariables: false,
      maxBreadcrumbs: 0,
      sendClientReports: false,
      dataCollection: {
        userInfo: false,
        cookies: false,
        httpHeaders: false,
        httpBodies: [],
        urlQueryParams: false,
        graphQL: { document: false, variables: false },
        genAI: { inputs: false, outputs: false },
        databaseQueryData: false,
        stackFrameVariables: false,
      },
      integrations: (defaults) => defaults.filter(({ name }) => integrations.has(name)),
      beforeSend: scrubEvent,
    });
    if (!client) throw new ErrorReportingError('Sentry did not start');
    return new SentryErrorReporter(client, onClose);
  }

  captureError(error: unknown, context: ReportContext = {}): void {
    this.client.captureException(error, {
      originalException: error,
      mechanism: { type: 'generic', handled: true },
      captureContext: { tags: tagsOf(context), contexts: { details: { ...context } } },
    });
  }

  captureEvent(name: ReportedEvent, data: ReportContext = {}): void {
    this.client.captureMessage(name, levelOf(name, data), {
      captureContext: {
        fingerprint: fingerprintOf(name, data),
        tags: { event: name, ...tagsOf(data) },
        contexts: { details: { ...data } },
      },
    });
  }

  async close(timeoutMs: number): Promise<boolean> {
    this.stopReportingCrashes();
    this.onClose();
    return this.client.close(timeoutMs);
  }
}
