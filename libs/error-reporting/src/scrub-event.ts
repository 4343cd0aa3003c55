import type { ErrorEvent, StackFrame } from '@sentry/nestjs';
import { isSecretKey, scrubText } from './scrub-text.js';

type Exception = NonNullable<NonNullable<ErrorEvent['exception']>['values']>[number];
type Contexts = NonNullable<ErrorEvent['contexts']>;

const keptOfFrames = [
  'filename',
  'abs_path',
  'function',
  'module',
  'platform',
  'lineno',
  'colno',
  'in_app',
  'pre_context',
  'context_line',
  'post_context',
] as const satisfies (keyof StackFrame)[];
const keptContexts = ['app', 'culture', 'device', 'os', 'runtime', 'trace'] as const;

function scrubValue(key: string, value: unknown): unknown {
  if (isSecretKey(key)) return '[removed]';
  if (typeof value === 'string') return scrubText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The same record without secrets; only text, numbers and yes/no survive. */
function scrubRecord<T extends Record<string, unknown>>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, scrubValue(key, value)]),
  ) as T;
}

/** Where the code stood and its lines; never what its variables held. */
function keptFrame(frame: StackFrame): StackFrame {
  return Object.fromEntries(
    keptOfFrames.filter((key) => frame[key] !== undefined).map((key) => [key, frame[key]]),
  );
}

function scrubException(exception: Exception): Exception {
  const frames = exception.stacktrace?.frames?.map(keptFrame);
  return {
    ...(exception.type === undefined ? {} : { type: scrubText(exception.type) }),
    ...(exception.value === undefined ? {} : { value: scrubText(exception.value) }),
    ...(exception.mechanism
      ? { mechanism: { type: exception.mechanism.type, handled: exception.mechanism.handled } }
      : {}),
    ...(frames ? { stacktrace: { frames } } : {}),
  };
}

function scrubContexts(contexts: Contexts): Contexts {
  const kept = keptContexts.filter((name) => contexts[name]).map((name) => [name, contexts[name]]);
  return {
    ...(Object.fromEntries(kept) as Contexts),
    ...(contexts['details'] ? { details: scrubRecord(contexts['details']) } : {}),
  };
}

/** What Sentry lists an event under: the route's pattern, never the address that was asked for. */
function transactionOf({ tags = {} }: ErrorEvent): Pick<ErrorEvent, 'transaction'> {
  const { method, route, job, verb, page } = tags as Record<string, string | undefined>;
  const transaction = route ? [method, route].filter(Boolean).join(' ') : (job ?? verb ?? page);
  return transaction ? { transaction: scrubText(transaction) } : {};
}

/**
 * A copy of the event that holds only what is listed here, so a field that a later version of the SDK starts to
 * collect stays home: no request, user, breadcrumbs, extra data or local variables.
 */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, start_timestamp, level, platform, logger } = event;
  const { release, environment, dist, fingerprint, sdk, debug_meta, type } = event;
  return {
    event_id,
    timestamp,
    start_timestamp,
    level,
    platform,
    logger,
    release,
    environment,
    dist,
    fingerprint,
    sdk,
    debug_meta,
    type,
    ...transactionOf(event),
    ...(event.message === undefined ? {} : { message: scrubText(event.message) }),
    ...(event.tags ? { tags: scrubRecord(event.tags) } : {}),
    ...(event.contexts ? { contexts: scrubContexts(event.contexts) } : {}),
    ...(event.exception?.values
      ? { exception: { values: event.exception.values.map(scrubException) } }
      : {}),
  };
}
