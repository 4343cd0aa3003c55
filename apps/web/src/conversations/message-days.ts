import { keepFormatters } from '../ui/intl.js';
import type { MessageDayView, MessageView } from './conversation.view.js';

const DAY_MS = 86_400_000;

const dayFormat = keepFormatters(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
);
const dayAndYearFormat = keepFormatters(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

interface Reader {
  locale: string;
  now: Date;
}

/**
 * Messages under their days, in UTC since the server knows nothing of the reader's time zone; the browser's code puts
 * days and times of day into it.
 */
export function groupByDay(messages: readonly MessageView[], reader: Reader): MessageDayView[] {
  const days: MessageDayView[] = [];
  for (const message of messages) {
    const label = dayLabel(new Date(message.time.iso), reader);
    const last = days.at(-1);
    if (last?.label === label) last.messages.push(message);
    else days.push({ label, messages: [message] });
  }
  return days;
}

/** `Today`, `Yesterday`, `Monday 16 November`, with the year when it was another one. */
export function dayLabel(moment: Date, { locale, now }: Reader): string {
  const daysAgo = Math.floor(now.getTime() / DAY_MS) - Math.floor(moment.getTime() / DAY_MS);
  if (daysAgo <= 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const sameYear = moment.getUTCFullYear() === now.getUTCFullYear();
  return (sameYear ? dayFormat : dayAndYearFormat)(locale).format(moment);
}
