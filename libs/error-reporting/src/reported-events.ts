import type { ReportContext } from './error-reporter.js';

type Level = 'error' | 'warning' | 'info';

interface EventRule {
  /** How loud it is; some depend on what happened. */
  level: Level | ((data: ReportContext) => Level);
  /** Facts that tell one group of this event from another. */
  groupedBy: readonly string[];
}

/** Every named event. All events of one name, and of the same facts in `groupedBy`, form one group. */
export const EVENTS = {
  'api-rate-limit-hit': { level: 'warning', groupedBy: ['route'] },
  // Somebody who does not agree is no failure, and a forged or stale login is the visitor's.
  'facebook-login-error': {
    level: ({ outcome }) =>
      outcome === 'denied' ? 'info' : outcome === 'forged' ? 'warning' : 'error',
    groupedBy: ['outcome', 'kind'],
  },
  's3-connect-error': { level: 'error', groupedBy: [] },
  's3-upload-error': { level: 'error', groupedBy: [] },
  's3-delete-error': { level: 'error', groupedBy: [] },
  'geocoder-error': { level: 'error', groupedBy: ['kind'] },
  'outbox-job-given-up': { level: 'error', groupedBy: ['job'] },
  'migration-error': { level: 'error', groupedBy: ['migration'] },
  'process-lost': { level: 'error', groupedBy: ['kind'] },
} as const satisfies Record<string, EventRule>;

/** Failures that degrade a page instead of failing it, and that somebody should still hear about. */
export type ReportedEvent = keyof typeof EVENTS;

export function levelOf(name: ReportedEvent, data: ReportContext): Level {
  const { level }: EventRule = EVENTS[name];
  return typeof level === 'function' ? level(data) : level;
}

/** The name and the facts that part its groups. */
export function fingerprintOf(name: ReportedEvent, data: ReportContext): string[] {
  const { groupedBy }: EventRule = EVENTS[name];
  const facts = groupedBy.map((key) => data[key]).filter((value) => value !== undefined);
  return [name, ...facts.map(String)];
}

// What one searches by. Everything else of a context is shown with the event, but not indexed.
const tagged =
  'requestId route method status kind process addressPrefix provider outcome job migration verb page browser'.split(
    ' ',
  );
// Sentry refuses tags that are longer.
const longestTag = 200;

/** The facts that become tags. */
export function tagsOf(data: ReportContext): Record<string, string> {
  return Object.fromEntries(
    tagged.flatMap((key) => {
      const text = String(data[key] ?? '')
        .replace(/\s+/g, ' ')
        .slice(0, longestTag);
      return text ? [[key, text]] : [];
    }),
  );
}
