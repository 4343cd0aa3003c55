const dayMs = 86_400_000;
const locale = navigator.language;
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

/** The server writes times in UTC; here they are the reader's. */
export function putTimesIntoZone(part: ParentNode): void {
  for (const time of part.querySelectorAll<HTMLTimeElement>('.message__meta time')) {
    const moment = new Date(time.dateTime);
    time.textContent = clock.format(moment);
    time.title = exact.format(moment);
  }
}

/** Puts a line above the first message of each of the reader's days. */
export function markDays(list: HTMLElement): void {
  for (const mark of list.querySelectorAll('[data-day]')) mark.remove();
  let last = '';
  for (const message of list.querySelectorAll<HTMLElement>('[data-at]')) {
    const label = labelOf(new Date(message.dataset['at'] ?? ''));
    if (label !== last) message.before(markOf(label));
    last = label;
  }
}

function markOf(label: string): HTMLElement {
  const mark = document.createElement('li');
  mark.className = 'messages__day';
  mark.dataset['day'] = '';
  const words = document.createElement('span');
  words.textContent = label;
  mark.append(words);
  return mark;
}

function labelOf(moment: Date): string {
  const now = new Date();
  const daysAgo = Math.round((midnight(now) - midnight(moment)) / dayMs);
  if (daysAgo <= 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return (moment.getFullYear() === now.getFullYear() ? day : dayAndYear).format(moment);
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
