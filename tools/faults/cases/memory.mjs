import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { startSite } from '../lib/site.mjs';
import { ask, formToken, logIn, pause } from '../lib/visitor.mjs';

const SERVING_MS = 20_000;

/** Eight readers, and members who send photos of 24 megapixels, four at a time: as on a dyno of 512 MB. */
export async function run({ database, hold, say }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const [[username]] = await database.query('SELECT username FROM users ORDER BY id LIMIT 1');
  const { session } = await logIn(site, await formToken(site), username);
  const form = await formToken(site, session, '/items/new');
  const photo = await photoOf24Megapixels();
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
      const { status } = await upload(site, form, photo);
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
  const all = [
    pid,
    ...readdirSync('/proc')
      .map(Number)
      .filter((each) => parentOf(each) === pid),
  ];
  return Math.round(all.reduce((sum, each) => sum + residentMb(each), 0));
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return undefined;
  }
}

const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Grain, since a plain surface compresses to nothing: about 12 MB. */
function photoOf24Megapixels() {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 };
  return sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

function upload(site, { cookie, token }, photo) {
  const form = new FormData();
  form.set('submission', randomUUID());
  form.set('photo', new Blob([photo], { type: 'image/jpeg' }), 'a.jpg');
  return fetch(`${site.url}/photos`, {
    method: 'POST',
    body: form,
    headers: { cookie, 'x-csrf-token': token, origin: site.url, accept: 'application/json' },
  });
}
