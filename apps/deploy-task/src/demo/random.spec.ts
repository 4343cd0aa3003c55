import { Random } from './random.js';

const first = (random: Random, size: number) => Array.from({ length: size }, () => random.next());

describe('Random', () => {
  it('gives the same numbers for the same seed, others for another', () => {
    expect(first(new Random('a'), 5)).toEqual(first(new Random('a'), 5));
    expect(first(new Random('a'), 5)).not.toEqual(first(new Random('b'), 5));
  });

  it('gives these numbers on every machine', () => {
    const random = new Random('tradyfit');
    expect(Array.from({ length: 6 }, () => random.int(0, 999))).toEqual([
      149, 397, 157, 87, 492, 414,
    ]);
  });

  it('forks independently of what was drawn before', () => {
    const random = new Random('a');
    const before = first(random.fork('x'), 3);
    random.next();
    expect(first(random.fork('x'), 3)).toEqual(before);
    expect(first(random.fork('y'), 3)).not.toEqual(before);
  });

  it('spreads evenly', () => {
    const random = new Random('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) counts[random.int(0, 9)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1_100);
  });

  it('weighs', () => {
    const random = new Random('weights');
    const drawn = Array.from({ length: 1_000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    );
    expect(drawn.filter((value) => value === 'often').length).toBeGreaterThan(850);
    expect(drawn).not.toContain('never');
  });

  it('samples without repeating, all when there are fewer', () => {
    const random = new Random('sample');
    expect(new Set(random.sample([1, 2, 3, 4], 3)).size).toBe(3);
    expect(random.sample([1, 2], 5).sort()).toEqual([1, 2]);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
