import { keepFormatters } from './intl.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds of a unit and the name of one of it, the largest first. */
const UNITS: readonly (readonly [number, string])[] = [
  [365 * DAY, 'year'],
  [30 * DAY, 'month'],
  [7 * DAY, 'week'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

const exactFormat = keepFormatters(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    }),
);

const monthFormat = keepFormatters(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** How long ago: `just now`, `5 minutes ago`, `2 days ago`. A moment in the future counts as now. */
export function ageInWords(moment: Date, now: Date): string {
  const seconds = (now.getTime() - moment.getTime()) / 1000;
  for (const [length, name] of UNITS) {
    const count = Math.floor(seconds / length);
    if (count >= 1) return `${count} ${name}${count === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}

/** A moment in words, for machines, and exactly in the reader's format and UTC. */
export function timeView(
  moment: Date,
  { now, locale }: { now: Date; locale: string },
): { text: string; iso: string; exact: string } {
  return {
    text: ageInWords(moment, now),
    iso: moment.toISOString(),
    exact: exactFormat(locale).format(moment),
  };
}

/** Month and year in the reader's format: `March 2025`. */
export function monthAndYear(moment: Date, locale: string): string {
  return monthFormat(locale).format(moment);
}
