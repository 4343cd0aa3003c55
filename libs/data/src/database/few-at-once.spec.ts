import { FewAtOnce } from './few-at-once.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

function work() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const start = (n: number) => () => {
    begun.push(n);
    return new Promise<number>((resolve) => ends.set(n, () => resolve(n)));
  };
  return { begun, start, end: (n: number) => ends.get(n)?.() };
}

it('begins as many as it may, and the others in their order', async () => {
  const few = new FewAtOnce(2);
  const { begun, start, end } = work();
  const all = [1, 2, 3, 4].map((n) => few.run(start(n)));
  await settled();
  expect(begun).toEqual([1, 2]);
  end(2);
  await settled();
  expect(begun).toEqual([1, 2, 3]);
  for (const n of [1, 3]) end(n);
  await settled();
  end(4);
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

it('gives the place of one that fails to the next', async () => {
  const few = new FewAtOnce(1);
  const failed = few.run(() => Promise.reject(new Error('no')));
  const next = few.run(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await few.run(() => Promise.resolve('again'))).toBe('again');
});

it('lets nobody wait longer than their patience, and goes on with the others', async () => {
  jest.useFakeTimers();
  const few = new FewAtOnce(1, 1_000);
  const { begun, start, end } = work();
  const first = few.run(start(1));
  const gaveUp = few.run(start(2)).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(600);
  const third = few.run(start(3));
  await jest.advanceTimersByTimeAsync(400);
  expect(await gaveUp).toMatchObject({ name: 'DataError', kind: 'unavailable' });
  end(1);
  await first;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual([1, 3]);
  end(3);
  expect(await third).toBe(3);
  jest.useRealTimers();
});
