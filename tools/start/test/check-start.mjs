// Tries what the README's first lines promise a newcomer, with nothing but Node.js, npm, git and a shell: `npm start` serves the demo
// items, Ctrl-C ends it, what was there is there again. Then `npm run start:production`, on a PostgreSQL server where there is one.
import { trial } from '../../bundle/trial.mjs';
import { duration } from '../../lib/console.mjs';
import { freePort } from '../port.mjs';
import { Newcomer } from './newcomer.mjs';
import { tryProduction } from './production.mjs';
import { Visitor } from './visitor.mjs';

/** The promise is 15 s; a machine that does other work at the same time may say that it needs more. */
const promisedMs = 15_000 * Number(process.env.START_TOLERANCE ?? 1);

await trial('first start', async ({ scratch, check, skip }) => {
  const newcomer = new Newcomer(scratch, ['openssl']);
  const runs = [];
  const run = (line, settings) => {
    const one = newcomer.run(line, settings);
    runs.push(one);
    return one;
  };
  try {
    newcomer.clone();
    await tryStart({ run, check });
    await tryProduction({ run, check, skip, folder: newcomer.folder });
  } finally {
    for (const one of runs) one.kill();
  }
});

async function tryStart({ run, check }) {
  const port = await freePort();
  const visitor = new Visitor(`http://127.0.0.1:${port}`);
  const begin = async (patienceMs, line = 'npm start') => {
    const site = run(line, { PORT: String(port) });
    return [site, await site.until(() => visitor.ready(), patienceMs)];
  };
  let site;
  let item;
  await check('npm start on a machine without PostgreSQL serves the demo items', async () => {
    [site] = await begin(600_000);
    item = await visitor.firstItem();
  });
  await check('one can log in as the demo member', () => visitor.logIn());
  await check('a second one says in one line that the port is in use', async () => {
    const second = run('npm start', { PORT: String(port) });
    const code = await second.ended;
    const lines = second.output.split('\n').filter((line) => line.trim() && !line.startsWith('>'));
    if (code !== 1 || lines.length !== 1 || !lines[0].startsWith(`Port ${port} is in use.`))
      throw new Error(`it ended with ${code}\n${second.output}`);
  });
  await check('Ctrl-C ends it', () => site.interrupt());
  await check(`the second start is ready within ${promisedMs / 1_000} s`, async () => {
    let took;
    [site, took] = await begin(promisedMs);
    console.log(`  it was ready after ${duration(took)}`);
    await site.interrupt();
  });
  await check('the third start has what was there: the items, and who was logged in', async () => {
    [site] = await begin(60_000, 'node tools/start/start.mjs');
    if ((await visitor.firstItem()) !== item) throw new Error(`${item} is not the first any more`);
    await visitor.mustBeLoggedIn();
    await site.interrupt([0]);
  });
}
