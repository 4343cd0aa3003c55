import { readFileSync } from 'node:fs';
import { grainyPhoto, sendPhoto } from '../lib/photos.mjs';
import { childrenOf } from '../lib/proc.mjs';
import { startSite } from '../lib/site.mjs';
import { ask, formToken, logIn, pause } from '../lib/visitor.mjs';

const SERVING_MS = 20_000;

/** Eight readers, and members who send photos of 24 megapixels, four at a time: as on a dyno of 512 MB. */
export async function run({ database, hold, say }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const [[username]] = await database.query('SELECT username FROM users ORDER BY id LIMIT 1');
  const { session } = await logIn(site, await formToken(site), username);
  const form = await formToken(site, session, '/items/new');
  const photo = await grainyPhoto(6000, 4000, 20);
  const idle = memoryOf(site.pid);
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(site.pid))), 100);
  const ends = performance.now() + SERVING_MS;
  let [pages, photos, busy] = [0, 0, 0];
  const reader = async () => {
    while (performance.now() < ends)
      if ((await ask(`${site.url}/search?q=bike`)).status === 200) pages += 1;
  };
  const sender = async () => {
    while (performance.now() < ends) {
      const { status } = await sendPhoto(site, form, photo);
      if (status === 201) photos += 1;
      else busy += 1;
      await pause(50);
    }
  };
  await Promise.all([...Array.from({ length: 8 }, reader), ...Array.from({ length: 4 }, sender)]);
  clearInterval(watch);
  say(
    `${pages} pages, ${photos} photos of ${(photo.length / 1e6).toFixed(1)} MB (${busy} were put off), ${SERVING_MS / 1000} s`,
  );
  hold(`memory: ${idle} MB idle, ${most} MB at most (350 MB)`, most < 350 && photos > 0);
  await site.stop();
}

function memoryOf(pid) {
  const all = [pid, ...childrenOf(pid)];
  return Math.round(all.reduce((sum, each) => sum + residentMb(each), 0));
}

const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
