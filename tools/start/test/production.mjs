import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEmptyDatabase } from '../../bundle/trial.mjs';
import { freePort } from '../port.mjs';
import { Visitor } from './visitor.mjs';

/** `npm run start:production` on a PostgreSQL server. */
export async function tryProduction({ run, check, skip, folder }) {
  const port = await freePort();
  await check('start:production says in one line which setting is wrong', async () => {
    const wrong = run('npm run start:production', { PORT: String(port), FACEBOOK_APP_ID: '42' });
    const code = await wrong.ended;
    const lines = wrong.output.split('\n').filter((line) => line.includes('FACEBOOK_APP_SECRET'));
    if (code !== 1 || lines.length !== 1) throw new Error(`it ended with ${code}\n${wrong.output}`);
  });
  if (!process.env.TEST_DATABASE_URL) return skip('start:production: no TEST_DATABASE_URL');
  await withEmptyDatabase(undefined, async (DATABASE_URL) => {
    let site;
    let visitor;
    const origin = `https://localhost:${port}`;
    await check('start:production prepares the database and serves over TLS', async () => {
      site = run('npm run start:production', { PORT: String(port), DATABASE_URL });
      await site.until(async () => {
        visitor = new Visitor(origin, { ca: readFileSync(join(folder, '.data/localhost.pem')) });
        return visitor.ready();
      }, 180_000);
      const { status, headers, text } = await visitor.get('/');
      if (status !== 200) throw new Error(`/ answered ${status}`);
      if (!/max-age=\d{8}/.test(headers['strict-transport-security']))
        throw new Error(`HSTS is ${headers['strict-transport-security']}`);
      if (text.includes('/login/demo')) throw new Error('it has demo members');
    });
    await check('its cookies are for TLS only', async () => {
      const { headers } = await visitor.get('/place');
      const cookies = headers['set-cookie'] ?? [];
      if (cookies.length === 0 || !cookies.every((line) => /^__Host-.*; Secure/i.test(line)))
        throw new Error(cookies.join('\n') || 'it sets none');
    });
    await check('Ctrl-C ends it', () => site.interrupt());
  });
}
