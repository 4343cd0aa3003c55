import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../start/port.mjs';
import { startSite } from '../lib/site.mjs';
import { ask, pause } from '../lib/visitor.mjs';

/** Redis freezes, dies and comes back while two sites count with it. */
export async function run({ database, hold }) {
  const port = await freePort();
  let redis = await startRedis(port);
  const settings = {
    DATABASE_URL: database.url,
    FILES_DIR: database.filesDir,
    REDIS_URL: `redis://127.0.0.1:${port}`,
    TRUSTED_PROXY_HOPS: '1',
    // Both are the same site.
    PUBLIC_URL: 'http://localhost:3000',
  };
  const sites = [await startSite(settings), await startSite(settings)];
  let visitors = 0;
  /** Eleven hits of one address on both sites in turn: the lock of the minute tells that they were counted together. */
  const elevenHits = async () => {
    visitors += 1;
    const answers = [];
    for (let n = 0; n < 11; n++)
      answers.push(
        await ask(`${sites[n % 2].url}/public-api/v1.0/items/1`, {
          headers: { 'x-forwarded-for': `203.0.113.${visitors}` },
        }),
      );
    return {
      answers,
      isTogether: answers.at(-1).headers['retry-after'] === '60',
      errors: answers.filter(({ status }) => status >= 500).length,
      slowest: Math.round(Math.max(...answers.map(({ ms }) => ms))),
    };
  };
  await togetherSoon(elevenHits);
  hold('with Redis both count together', (await elevenHits()).isTogether);
  for (const signal of ['SIGSTOP', 'SIGKILL']) {
    redis.kill(signal);
    await pause(100);
    const { errors, slowest, answers } = await elevenHits();
    hold(
      `after ${signal}: ${errors} of 11 requests failed, the slowest took ${slowest} ms`,
      errors === 0,
    );
    hold(`after ${signal}: each still limits by itself`, answers.at(-1).status === 429);
    if (signal === 'SIGSTOP') redis.kill('SIGCONT');
  }
  redis = await startRedis(port);
  const began = performance.now();
  const isTogether = await togetherSoon(elevenHits);
  hold(
    `together again ${((performance.now() - began) / 1000).toFixed(1)} s after it was back`,
    isTogether,
  );
  await Promise.all(sites.map((site) => site.stop()));
  redis.kill('SIGKILL');
}

async function togetherSoon(elevenHits) {
  for (let tries = 0; tries < 40; tries++) {
    if ((await elevenHits()).isTogether) return true;
    await pause(500);
  }
  return false;
}

async function startRedis(port) {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (more) => (text += more));
  while (!text.includes('Ready to accept')) await once(child.stdout, 'data');
  return child;
}
