import { measureRounds } from './rounds.mjs';
import { percentile, shuffled } from './numbers.mjs';

/** Answers that tell who was asked, and take the time that a clock of ours says. */
function recorder() {
  const asked = [];
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    asked,
    answer: (name, takes) => (index) => {
      asked.push(`${name}${index}`);
      now += typeof takes === 'function' ? takes(index) : takes;
      return Promise.resolve();
    },
  };
}
afterEach(() => jest.restoreAllMocks());

describe('measureRounds', () => {
  it('asks the variants of a sample in turn, in an order that rotates', async () => {
    const { asked, answer } = recorder();
    const variants = { a: answer('a', 1), b: answer('b', 2) };
    await measureRounds([{ name: 'case', variants }], { rounds: 1, samples: 4 });
    // Three samples warm up first.
    expect(asked.slice(6)).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2', 'b3', 'a3']);
  });

  it('gives the median over the rounds of the percentiles of each, and never the same sample twice', async () => {
    const { asked, answer } = recorder();
    // The second of three rounds is a bad one.
    const takes = (index) => (index >= 10 && index < 20 ? 500 : (index % 10) + 1);
    const times = await measureRounds([{ name: 'case', variants: { a: answer('a', takes) } }], {
      rounds: 3,
      samples: 30,
    });
    expect(times.get('case').a).toEqual({ p50: 5, p95: 10, p99: 10, samples: 30 });
    expect(new Set(asked).size).toBe(30);
  });

  it('asks a slow variant less often, and no more once its time is up', async () => {
    const { answer } = recorder();
    const variants = {
      quick: answer('quick', 1),
      seldom: { run: answer('seldom', 1), every: 5 },
      slow: { run: answer('slow', 1_000), budgetMs: 3_500 },
    };
    const times = await measureRounds([{ name: 'case', variants }], { rounds: 1, samples: 20 });
    const { quick, seldom, slow } = times.get('case');
    expect([quick.samples, seldom.samples, slow.samples]).toEqual([20, 4, 4]);
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([1, 2, 3, 4, 5], 0.95)).toBe(5);
    expect(percentile([7], 0.01)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

it('shuffles alike for the same seed, and loses nothing', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  expect(shuffled(list, 3)).toEqual(shuffled(list, 3));
  expect(shuffled(list, 3)).not.toEqual(shuffled(list, 4));
  expect([...shuffled(list, 3)].sort((one, other) => one - other)).toEqual(list);
});
