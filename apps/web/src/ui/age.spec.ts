import { ageInWords, monthAndYear, timeView } from './age.js';

const now = new Date('2026-11-23T21:47:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('ageInWords', () => {
  it.each([
    [-500, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [59 * 60, '59 minutes ago'],
    [3600, '1 hour ago'],
    [2 * 86_400, '2 days ago'],
    [8 * 86_400, '1 week ago'],
    [45 * 86_400, '1 month ago'],
    [364 * 86_400, '12 months ago'],
    [800 * 86_400, '2 years ago'],
  ])('%i seconds: %s', (seconds, expected) => {
    expect(ageInWords(before(seconds), now)).toBe(expected);
  });
});

describe('timeView', () => {
  it('carries the exact time in UTC for machines and for the tooltip', () => {
    const view = timeView(before(2 * 86_400), { now, locale: 'en-GB' });
    expect(view).toEqual({
      text: '2 days ago',
      iso: '2026-11-21T21:47:00.000Z',
      exact: '21 November 2026 at 21:47 UTC',
    });
  });
});

describe('monthAndYear', () => {
  it('is in the reader’s locale', () => {
    expect(monthAndYear(now, 'en')).toBe('November 2026');
    expect(monthAndYear(now, 'es')).toBe('noviembre de 2026');
  });
});
