import { ReportBudget } from './report-budget.js';

let now = 0;
const budget = (perGroup: number, inAll: number) =>
  new ReportBudget({ perGroup, inAll }, () => now);
const take = (from: ReportBudget, name: string, times: number) =>
  Array.from({ length: times }, () => from.take(name));

beforeEach(() => (now = 1_000));

describe('ReportBudget', () => {
  it('lets so many of a group through, and says afterwards how many it held back', () => {
    const of = budget(2, 100);
    expect(take(of, 'a', 5)).toEqual([0, 0, undefined, undefined, undefined]);
    expect(of.take('b')).toBe(0);
    now += 59_999;
    expect(of.take('a')).toBeUndefined();
    now += 1;
    expect(take(of, 'a', 2)).toEqual([4, 0]);
  });

  it('bounds all groups together', () => {
    const of = budget(2, 3);
    expect(['a', 'b', 'c', 'd', 'a'].map((name) => of.take(name))).toEqual([
      0,
      0,
      0,
      undefined,
      undefined,
    ]);
    now += 60_000;
    expect([of.take('a'), of.take('d')]).toEqual([1, 0]);
  });

  it('keeps no names that somebody makes up', () => {
    const of = budget(1, 10);
    for (let minute = 0; minute < 3; minute++) {
      for (let n = 0; n < 1_000; n++) take(of, `made up ${minute} ${n}`, 2);
      now += 60_000;
    }
    expect((of as unknown as { groups: Map<string, unknown> }).groups.size).toBeLessThanOrEqual(20);
  });
});
