import { readFileSync } from 'node:fs';
import { hostileFiles } from '../lib/hostile-files.mjs';
import { grainyPhoto, sendPhoto } from '../lib/photos.mjs';
import { childrenOf } from '../lib/proc.mjs';
import { startSite } from '../lib/site.mjs';
import { ask, formToken, logIn, pause } from '../lib/visitor.mjs';

const SERVING_MS = 20_000;
const SHORT_MS = 6_000;
const PATIENCE_MS = 60_000;
/** Of photos alone, on a machine that does nothing else; a busy one collects later what is no longer needed. */
const MOST_MB = 350;
/** Of four uploads at once, whatever they are and whatever else the machine does. */
const MOST_MB_EVER = 400;

/**
 * Eight readers, and members who send pictures, four at a time: as on a dyno of 512 MB. First photos of 24 megapixels, then, among them,
 * those that would do harm.
 */
export async function run({ database, hold, say, isShort }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const [[username]] = await database.query('SELECT username FROM users ORDER BY id LIMIT 1');
  const { session } = await logIn(site, await formToken(site), username);
  const form = await formToken(site, session, '/items/new');
  const photo = await grainyPhoto(6000, 4000, 20);
  const hostile = await hostileFiles(photo);
  const servingMs = isShort ? SHORT_MS : SERVING_MS;
  const idle = memoryOf(site.pid);
  for (const [words, mostMb, files] of [
    ['photos', isShort ? MOST_MB_EVER : MOST_MB, [{ name: 'photo', body: photo, isTaken: true }]],
    ['hostile pictures', MOST_MB_EVER, hostile],
  ]) {
    const { most, pages, answers } = await serve(site, { form, files, servingMs });
    say(`${words}: ${pages} pages, ${told(answers)}, ${servingMs / 1000} s`);
    hold(
      `${words}: ${idle} MB idle, ${most} MB at most (${mostMb} MB)`,
      most < mostMb && pages > 0,
    );
    for (const { name, isTaken } of files) {
      const wanted = isTaken ? 201 : 422;
      hold(
        `${words}: ${name} is answered ${wanted}, or that it is to be sent later`,
        answers.get(name).has(wanted) &&
          [...answers.get(name).keys()].every((status) => [wanted, 503].includes(status)),
      );
    }
  }
  const again = await ask(`${site.url}/search?q=bike`);
  hold('the site serves as before', again.status === 200);
  await site.stop();
}

/** Reads and sends for a while, and then, but not for ever, until each picture was answered for good. */
async function serve(site, { form, files, servingMs }) {
  const began = performance.now();
  const isAfter = (ms) => performance.now() - began >= ms;
  /** How often each status, by the picture's name. */
  const answers = new Map(files.map(({ name }) => [name, new Map()]));
  let [most, pages, sending] = [0, 0, true];
  const watch = setInterval(() => (most = Math.max(most, memoryOf(site.pid))), 50);
  const reader = async () => {
    while (sending) if ((await ask(`${site.url}/search?q=bike`)).status === 200) pages += 1;
  };
  const sender = async (_none, first) => {
    const waiting = new Set(files);
    for (let at = first; !isAfter(waiting.size > 0 ? PATIENCE_MS : servingMs); at += 1) {
      const file = files[at % files.length];
      const { status } = await sendPhoto(site, form, file.body);
      const statuses = answers.get(file.name);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status !== 503) waiting.delete(file);
      await pause(50);
    }
  };
  const readers = Array.from({ length: 8 }, reader);
  await Promise.all(Array.from({ length: 4 }, sender));
  sending = false;
  await Promise.all(readers);
  clearInterval(watch);
  return { most, pages, answers };
}

const told = (answers) =>
  [...answers]
    .flatMap(([name, statuses]) => [...statuses].map(([status, n]) => `${n} × ${name} ${status}`))
    .join(', ');

function memoryOf(pid) {
  const all = [pid, ...childrenOf(pid)];
  return Math.round(all.reduce((sum, each) => sum + residentMb(each), 0));
}

const residentMb = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
