import { RestartPause } from './restart-pause.js';

it('waits longer after each short life, half a minute at most', () => {
  const pause = new RestartPause();
  const pauses = Array.from({ length: 10 }, () => pause.next(1_000));
  expect(pauses.slice(0, 4)).toEqual([250, 500, 1_000, 2_000]);
  expect(pauses.at(-1)).toBe(30_000);
});

it('starts again at once after a good life, and forgives', () => {
  const pause = new RestartPause();
  pause.next(10);
  pause.next(10);
  expect(pause.next(30_000)).toBe(0);
  expect(pause.next(10)).toBe(250);
});
