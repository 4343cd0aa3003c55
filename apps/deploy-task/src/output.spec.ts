import { count, outputTo, Progress } from './output.js';

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

describe('on a terminal', () => {
  it('shows a bar and the time that is left, and clears it before a line', () => {
    jest.useFakeTimers();
    let written = '';
    const output = outputTo({ isTTY: true, write: (text: string) => Boolean((written += text)) });
    const progress = new Progress(output, 'items', 1_000_000);
    jest.advanceTimersByTime(30_000);
    progress.report(250_000);
    output.line('done');
    jest.useRealTimers();
    expect(written).toBe(
      '\r\u001B[K[████████······················] items: 250,000 of 1,000,000, about 90 s left\r\u001B[Kdone\n',
    );
  });

  it('is not tried elsewhere', () => {
    expect(outputTo({ isTTY: false, write: () => true })).not.toHaveProperty('status');
  });
});
