import { ElasticWindowStorage } from './elastic-window.storage.js';

const second = 1_000;

function storageAt(start = 0, capacity?: number) {
  const clock = { now: start };
  const storage = new ElasticWindowStorage(() => clock.now, capacity);
  const hit = (key = 'a', limit = 2) => storage.increment(key, second, limit, second, 'second');
  return { clock, storage, hit };
}

it('lets the limit through in a window, then locks', async () => {
  const { hit } = storageAt();
  expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false, timeToBlockExpire: 0 });
  expect(await hit()).toMatchObject({ totalHits: 2, isBlocked: false });
  expect(await hit()).toMatchObject({ totalHits: 3, isBlocked: true, timeToBlockExpire: 1 });
});

it('begins a new window when the old one is over, counted from its first hit', async () => {
  const { clock, hit } = storageAt();
  await hit();
  clock.now = 900;
  await hit();
  clock.now = 1_000;
  expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false });
});

it('starts the lock afresh with each hit on it', async () => {
  const { clock, hit } = storageAt();
  await hit();
  await hit();
  for (let i = 0; i < 20; i++) {
    expect((await hit()).isBlocked).toBe(true);
    clock.now += 999;
  }
  clock.now += 1;
  expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false });
});

it('counts each key and each limit by itself', async () => {
  const { storage, hit } = storageAt();
  await hit('a', 1);
  expect((await hit('a', 1)).isBlocked).toBe(true);
  expect((await hit('b', 1)).isBlocked).toBe(false);
  expect((await storage.increment('a', second, 1, second, 'minute')).isBlocked).toBe(false);
});

it('forgets what is over', async () => {
  const { clock, storage, hit } = storageAt();
  for (let i = 0; i < 1_000; i++) await hit(`key ${i}`);
  expect(storage.size).toBe(1_000);
  clock.now += second;
  await hit('another');
  expect(storage.size).toBe(1);
});

it('holds no more than its capacity, and forgets whoever was silent longest', async () => {
  const { storage, hit } = storageAt(0, 3);
  await hit('hammering', 1);
  for (let i = 0; i < 100; i++) {
    await hit(`key ${i}`, 1);
    expect((await hit('hammering', 1)).isBlocked).toBe(true);
    expect(storage.size).toBeLessThanOrEqual(3);
  }
});
