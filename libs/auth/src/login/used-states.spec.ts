import { MemoryUsedStates } from './used-states.js';

describe('MemoryUsedStates', () => {
  it('lets each be used once', async () => {
    const states = new MemoryUsedStates();
    const soon = new Date(Date.now() + 1000);
    expect(await states.use('a', soon)).toBe(true);
    expect(await states.use('b', soon)).toBe(true);
    expect(await states.use('a', soon)).toBe(false);
  });

  it('forgets what has expired, and only that', async () => {
    let now = 0;
    const states = new MemoryUsedStates(() => now);
    await states.use('kept', new Date(10_000));
    for (let i = 0; i < 998; i++) await states.use(`old ${i}`, new Date(1000));
    now = 1000;
    await states.use('new', new Date(2000));
    expect(states.size).toBe(2);
    expect(await states.use('kept', new Date(10_000))).toBe(false);
  });
});
