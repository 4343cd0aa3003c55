import { count, Progress } from './output.js';

describe('Progress', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('speaks every two seconds, not sooner', () => {
    const lines: string[] = [];
    const progress = new Progress({ line: (text) => lines.push(text) }, 'towns', 135_233);
    progress.report(5_000);
    jest.advanceTimersByTime(2_100);
    progress.report(60_000);
    progress.report(65_000);
    expect(lines).toEqual(['towns: 60,000 of 135,233']);
    jest.advanceTimersByTime(10_000);
    expect(progress.elapsed()).toBe('12 s');
  });
});

it('separates thousands', () => expect(count(1_234_567)).toBe('1,234,567'));
