import { readdirSync, readFileSync } from 'node:fs';
import { startSite } from '../lib/site.mjs';
import { ask, pause } from '../lib/visitor.mjs';

/** kill -9 of one of two processes under load. */
export async function run({ database, hold, say }) {
  const site = await startSite({
    DATABASE_URL: database.url,
    FILES_DIR: database.filesDir,
    WEB_CONCURRENCY: '2',
  });
  let wantsMore = true;
  const answers = [];
  const client = async () => {
    while (wantsMore) {
      const beganAt = performance.now();
      const { status } = await ask(`${site.url}/search?q=bike`).catch(() => ({ status: 0 }));
      answers.push({ status, beganAt });
    }
  };
  const clients = Array.from({ length: 8 }, client);
  await pause(1_000);
  const [victim] = childrenOf(site.pid);
  const killedAt = performance.now();
  process.kill(victim, 'SIGKILL');
  while (childrenOf(site.pid).filter((pid) => pid !== victim).length < 2) await pause(50);
  const seconds = (performance.now() - killedAt) / 1000;
  await pause(2_000);
  wantsMore = false;
  await Promise.all(clients);
  const broken = answers.filter(({ status }) => status !== 200);
  const afterwards = broken.filter(({ beganAt }) => beganAt > killedAt + 1_000);
  say(`${broken.length} of ${answers.length} requests were in its hands and broke`);
  hold('no more than it can have had in its hands', broken.length <= 8);
  hold('the other one served all that came later', afterwards.length === 0);
  hold(`another one was started after ${seconds.toFixed(1)} s`, true);
  hold('both end in peace', (await site.stop()) === 0);
}

function childrenOf(parent) {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const [state, of] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
        return Number(of) === parent && state !== 'Z';
      } catch {
        return false;
      }
    });
}
