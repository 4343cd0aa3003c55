import { request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { NodeClient, NodeOptions } from '@sentry/nestjs';
import { ErrorReportingError } from './error-reporting.options.js';
import type { ErrorReportingOptions } from './error-reporting.options.js';
import { scrubEvent } from './scrub-event.js';

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

type HttpModule = NonNullable<NonNullable<NodeOptions['transportOptions']>['httpModule']>;

/** The SDK itself waits for ever: reports that are never answered would fill its buffer, and nothing would leave any more. */
function impatientHttp(dsn: string, sendTimeoutMs: number): HttpModule {
  const request = dsn.startsWith('https:') ? httpsRequest : httpRequest;
  return {
    request: (options: RequestOptions, onResponse: (answer: IncomingMessage) => void) =>
      request({ ...options, signal: AbortSignal.timeout(sendTimeoutMs) }, onResponse),
  } as HttpModule;
}

/** Loads and starts the SDK: no tracing, no breadcrumbs. Throws ErrorReportingError when the DSN cannot be read. */
export async function startSentry(
  options: ErrorReportingOptions & { dsn: string },
): Promise<NodeClient> {
  const { dsn, environment, release, sendTimeoutMs = 5_000 } = options;
  if (!isDsn(dsn))
    throw new ErrorReportingError('The Sentry DSN is not valid: expected https://key@host/project');
  const sentry = await import('@sentry/nestjs');
  const client = sentry.init({
    dsn,
    environment,
    ...(release ? { release } : {}),
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
    transportOptions: { httpModule: impatientHttp(dsn, sendTimeoutMs) },
    integrations: (defaults) => defaults.filter(({ name }) => integrations.has(name)),
    beforeSend: scrubEvent,
  });
  if (!client) throw new ErrorReportingError('Sentry did not start');
  return client;
}
