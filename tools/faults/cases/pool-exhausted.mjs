import { startSite } from '../lib/site.mjs';
import { ask } from '../lib/visitor.mjs';

/** All connections of the pool wait for a lock. */
export async function run({ database, hold }) {
  const size = 4;
  const site = await startSite({
    DATABASE_URL: database.url,
    FILES_DIR: database.filesDir,
    DATABASE_POOL_SIZE: String(size),
  });
  const search = (n) => ask(`${site.url}/search?q=bike+${n}&near=Madrid`);
  // Searches take turns and leave connections to others, so pages take them all.
  const itemPage = (n) => ask(`${site.url}/items/${1_000_000 + n}`);
  await search(0);
  await database.during('BEGIN; LOCK TABLE items IN ACCESS EXCLUSIVE MODE', async () => {
    const holders = Array.from({ length: size }, (_, n) => itemPage(n));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [ready, alive, ...waiting] = await Promise.all([
      ask(`${site.url}/readyz`),
      ask(`${site.url}/healthz`),
      ...Array.from({ length: 20 }, (_, n) => search(size + n)),
    ]);
    const longest = Math.max(...waiting.map(({ ms }) => ms));
    hold(
      `20 more requests got 503 with Retry-After, after ${(longest / 1000).toFixed(2)} s at most (3 s)`,
      waiting.every(({ status, headers }) => status === 503 && headers['retry-after']),
      longest < 3_000,
    );
    hold(`/readyz was red after ${(ready.ms / 1000).toFixed(2)} s`, ready.status === 503);
    hold(`/healthz was green after ${(alive.ms / 1000).toFixed(2)} s`, alive.status === 200);
    await Promise.all(holders);
  });
  const after = await search(99);
  hold('searches answer again once the lock is gone', after.status === 200);
  await site.stop();
}
