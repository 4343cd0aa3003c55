import { dayLabel, groupByDay } from './message-days.js';

const reader = { locale: 'en-GB', now: new Date('2026-11-23T00:30:00Z') };
const at = (iso: string) => ({
  id: 1,
  isYours: true,
  author: 'You',
  body: 'Hi',
  time: { text: '', iso, exact: '' },
});

it.each([
  ['2026-11-23T00:00:00Z', 'Today'],
  ['2026-11-23T09:00:00Z', 'Today'],
  ['2026-11-22T23:59:59Z', 'Yesterday'],
  ['2026-11-21T23:59:59Z', 'Saturday 21 November'],
  ['2025-11-23T00:30:00Z', '23 November 2025'],
])('%s is %s', (iso, label) => {
  expect(dayLabel(new Date(iso), reader)).toBe(label);
});

it('messages stand under their days', () => {
  const messages = ['2026-11-22T08:00:00Z', '2026-11-22T23:00:00Z', '2026-11-23T00:10:00Z'].map(at);
  expect(groupByDay(messages, reader)).toEqual([
    { label: 'Yesterday', messages: messages.slice(0, 2) },
    { label: 'Today', messages: messages.slice(2) },
  ]);
  expect(groupByDay([], reader)).toEqual([]);
});
