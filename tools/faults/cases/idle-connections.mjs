import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { startSite } from '../lib/site.mjs';
import { ask, pause } from '../lib/visitor.mjs';

const WANTED = 10_000;

/** Ten thousand connections that ask nothing, or as many as this machine allows. */
export async function run({ database, hold, say }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const { port } = new URL(site.url);
  const rss = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, 'utf8'))[1]) / 1024;
  const limit = Number(/Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))[1]);
  const count = Math.min(WANTED, limit - 500);
  const before = rss();
  const sockets = [];
  let refused = 0;
  for (let n = 0; n < count; n++) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => (refused += 1));
    sockets.push(
      new Promise((resolve) =>
        socket.once('connect', () => resolve(socket)).once('close', resolve),
      ),
    );
    if (n % 200 === 199) await Promise.all(sockets.slice(-200));
  }
  await Promise.all(sockets);
  const answers = [];
  for (let n = 0; n < 50; n++)
    answers.push(await ask(`${site.url}/search?q=bike`).catch(() => ({ status: 0, ms: 0 })));
  say(`the limit on open files is ${limit}`);
  hold(`${count - refused} idle connections are open`, refused === 0);
  hold(
    `50 searches beside them were answered, in ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms at most`,
    answers.every(({ status }) => status === 200),
  );
  say(`memory of the site: ${Math.round(before)} MB before, ${Math.round(rss())} MB with them`);
  for (const socket of await Promise.all(sockets)) socket?.destroy?.();
  await pause(200);
  await site.stop();
}
