import { KnownCounts } from './known-counts.js';

let known: KnownCounts;
let there: number;
let asked: number[];
const count = async (cap: number) => {
  asked.push(cap);
  return Math.min(there, cap);
};
const upTo10 = (key = 'bike') => known.upTo(10, key, count);
const items = (many: number) => Array.from({ length: many }, (_each, at) => `i${at}`);

beforeEach(() => {
  known = new KnownCounts();
  there = 17;
  asked = [];
});

it('counts up to the cap', async () => {
  for (const [many, told] of [
    [0, 0],
    [9, 9],
    [10, 10],
    [11, 10],
  ] as const) {
    there = many;
    expect(await upTo10(`${many}`)).toBe(told);
  }
});

it('does not count again what cannot have become less than the cap', async () => {
  await upTo10();
  for (let changes = 0; changes < 7; changes += 1) {
    known.changed(items(1));
    there -= 1;
    expect(await upTo10()).toBe(10);
  }
  expect(asked).toEqual([20]);
  known.changed(items(1));
  there -= 1;
  expect(await upTo10()).toBe(9);
  expect(asked).toEqual([20, 20]);
});

it('counts again what is below the cap', async () => {
  there = 9;
  await upTo10();
  there = 3;
  expect(await upTo10()).toBe(3);
});

it('tells what is counted apart', async () => {
  await upTo10('bike');
  there = 3;
  expect(await upTo10('kayak')).toBe(3);
});

it('lets new items and lists be', async () => {
  await upTo10();
  known.changed(Array.from({ length: 100 }, (_each, at) => `c${at}`));
  await upTo10();
  expect(asked).toHaveLength(1);
});

it.each([
  ['everything changed', () => known.changed(['*'])],
  ['changes were missed', () => known.missed()],
])('counts anew when %s', async (_name, happen) => {
  await upTo10();
  there = 4;
  happen();
  expect(await upTo10()).toBe(4);
});

it('keeps nothing that was counted while changes were missed', async () => {
  await known.upTo(10, 'bike', async () => {
    known.missed();
    return 20;
  });
  there = 4;
  expect(await upTo10()).toBe(4);
});

it('takes changes that are told while it counts for changes of what it counted', async () => {
  await known.upTo(10, 'bike', async () => {
    known.changed(items(15));
    return 20;
  });
  there = 5;
  expect(await upTo10()).toBe(5);
});

it('holds two thousand counts, those that were asked for last', async () => {
  await upTo10('often');
  for (let at = 0; at < 2_500; at += 1) {
    await upTo10(`word ${at}`);
    await upTo10('often');
  }
  expect(asked).toHaveLength(2_501);
  await upTo10('word 501');
  expect(asked).toHaveLength(2_501);
  await upTo10('word 500');
  expect(asked).toHaveLength(2_502);
});
