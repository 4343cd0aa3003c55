import { ElasticWindowStorage } from './elastic-window.storage.js';
import type { Counted, Hit } from './rate-limit.storage.js';
import { SharedCounts, type SharedCounter } from './shared-counts.storage.js';

const hit: Hit = ['key', 60_000, 2, 60_000, 'minute'];
const far: Counted = { totalHits: 7, timeToExpire: 9, isBlocked: true, timeToBlockExpire: 9 };
let clock: number;
let shared: { isUp: boolean; count: jest.MockedFunction<SharedCounter['count']> };
let failures: unknown[];
let counts: SharedCounts;

beforeEach(() => {
  clock = 0;
  failures = [];
  shared = { isUp: true, count: jest.fn().mockResolvedValue(far) };
  counts = new SharedCounts(
    shared,
    new ElasticWindowStorage(() => clock),
    (error) => failures.push(error),
    () => clock,
  );
});
afterEach(() => jest.useRealTimers());

it('counts where others count', async () => {
  expect(await counts.increment(...hit)).toBe(far);
  expect(shared.count).toHaveBeenCalledWith(hit);
});

it('counts here while that is down, without asking it', async () => {
  shared.isUp = false;
  for (const isBlocked of [false, false, true])
    expect(await counts.increment(...hit)).toMatchObject({ isBlocked });
  expect(shared.count).not.toHaveBeenCalled();
});

it('counts here when it fails, and leaves it alone for five seconds', async () => {
  shared.count.mockRejectedValueOnce(new Error('gone'));
  expect(await counts.increment(...hit)).toMatchObject({ totalHits: 1 });
  clock = 4_999;
  expect(await counts.increment(...hit)).toMatchObject({ totalHits: 2 });
  expect(shared.count).toHaveBeenCalledTimes(1);
  clock = 5_000;
  expect(await counts.increment(...hit)).toBe(far);
  expect(failures).toEqual([new Error('gone')]);
});

it('waits 0.3 seconds for an answer, not longer', async () => {
  jest.useFakeTimers();
  shared.count.mockReturnValue(new Promise(() => undefined));
  const counted = counts.increment(...hit);
  await jest.advanceTimersByTimeAsync(300);
  expect(await counted).toMatchObject({ totalHits: 1 });
});
