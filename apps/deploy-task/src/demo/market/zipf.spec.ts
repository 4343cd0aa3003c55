import { Random } from '../random.js';
import { inventedWord, inventedWords } from './invented-words.js';
import { Zipf } from './zipf.js';

describe('Zipf', () => {
  it('chooses a rank as often as the law says', () => {
    const zipf = new Zipf(1_000, 1, 0);
    const random = new Random('ranks');
    const counts = new Map<number, number>();
    const draws = 60_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const rank = zipf.choose(random);
      counts.set(rank, (counts.get(rank) ?? 0) + 1);
    }
    const harmonic = Array.from({ length: 1_000 }, (_, rank) => 1 / (rank + 1)).reduce(
      (a, b) => a + b,
    );
    for (const rank of [0, 1, 9, 99])
      expect((counts.get(rank) ?? 0) / draws).toBeCloseTo(1 / (rank + 1) / harmonic, 2);
    expect(Math.max(...counts.keys())).toBeLessThan(1_000);
  });

  it('has nothing to choose from without ranks', () => {
    expect(() => new Zipf(0, 1).choose(new Random('none'))).toThrow(RangeError);
  });
});

it('invents a word of its own for each number', () => {
  const words = new Set(
    Array.from({ length: inventedWords }, (_, number) => inventedWord(number).toLowerCase()),
  );
  expect(words.size).toBeGreaterThan(inventedWords * 0.97);
  for (const word of [...words].slice(0, 500)) expect(word).toMatch(/^[a-z]{3,9}$/);
});
