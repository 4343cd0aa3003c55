import { connect } from 'node:net';
import { startSite } from '../lib/site.mjs';
import { ask, pause } from '../lib/visitor.mjs';

const CLIENTS = 2_000;

/** Two thousand clients that send their headers a byte at a time (slowloris). */
export async function run({ database, hold }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const { port } = new URL(site.url);
  const lives = [];
  let open = 0;
  for (let n = 0; n < CLIENTS; n++) {
    const began = performance.now();
    const socket = connect(Number(port), '127.0.0.1', () => {
      open += 1;
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
    });
    const drip = setInterval(() => socket.write('a'), 1_000);
    socket.on('error', () => undefined);
    socket.resume();
    socket.on('close', () => {
      clearInterval(drip);
      lives.push(performance.now() - began);
    });
    if (n % 100 === 99) await pause(20);
  }
  await pause(1_000);
  const answers = [];
  const began = performance.now();
  while (lives.length < CLIENTS && performance.now() - began < 60_000) {
    answers.push(await ask(`${site.url}/search?q=bike`).catch(() => ({ status: 0, ms: 0 })));
    await pause(500);
  }
  const longest = Math.max(...lives) / 1000;
  hold(`${open} slow clients came in`, open === CLIENTS);
  hold(
    `${lives.length} of them were closed, the last after ${longest.toFixed(1)} s (45 s)`,
    lives.length === CLIENTS && longest < 45,
  );
  hold(
    `${answers.length} searches meanwhile were answered, in ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms at most`,
    answers.every(({ status }) => status === 200),
  );
  await site.stop();
}
