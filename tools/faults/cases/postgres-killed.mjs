import { ask, formToken, logIn, pause } from '../lib/visitor.mjs';
import { startSite } from '../lib/site.mjs';

/** kill -9 of PostgreSQL under eight writers. A write is a login: a row for each that was acknowledged. */
export async function run({ database, hold, say }) {
  const site = await startSite({ DATABASE_URL: database.url, FILES_DIR: database.filesDir });
  const [[username]] = await database.query('SELECT username FROM users ORDER BY id LIMIT 1');
  const form = await formToken(site);
  const sessions = [];
  const answers = { during: [], other: [] };
  let isDown = false;
  let wantsMore = true;
  const writer = async () => {
    while (wantsMore) {
      const wasDown = isDown;
      const answer = await logIn(site, form, username);
      if (answer.session) sessions.push(answer.session);
      else answers[wasDown && isDown ? 'during' : 'other'].push(answer);
      await pause(20);
    }
  };
  const writers = Array.from({ length: 8 }, writer);
  await pause(2_000);
  const before = sessions.length;
  await database.kill();
  isDown = true;
  await pause(3_000);
  const ready = await ask(`${site.url}/readyz`);
  const alive = await ask(`${site.url}/healthz`);
  isDown = false;
  await database.start();
  const back = performance.now();
  const known = sessions.length;
  while (sessions.length === known && performance.now() - back < 30_000) await pause(20);
  const recoveryMs = performance.now() - back;
  await pause(1_000);
  wantsMore = false;
  await Promise.all(writers);

  let lost = 0;
  for (const session of sessions)
    if ((await ask(`${site.url}/profile`, { headers: { cookie: session } })).status !== 200)
      lost += 1;
  const failed = [...answers.during, ...answers.other];
  hold(
    `${lost} of ${sessions.length} acknowledged writes were lost (${before} before the kill)`,
    lost === 0 && before > 0,
  );
  hold(
    `${failed.length} writes failed meanwhile, each with 503 and Retry-After`,
    answers.during.length > 0 &&
      failed.every(({ status, headers }) => status === 503 && headers['retry-after']),
  );
  hold('/readyz was red and /healthz green', ready.status === 503 && alive.status === 200);
  hold(
    `writing went on without a restart ${(recoveryMs / 1000).toFixed(1)} s after PostgreSQL was back`,
    sessions.length > known,
  );
  say(`longest wait for a 503: ${(Math.max(...failed.map(({ ms }) => ms)) / 1000).toFixed(1)} s`);
  await site.stop();
}
