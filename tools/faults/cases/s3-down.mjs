import { grainyPhoto, sendPhoto } from '../lib/photos.mjs';
import { startSilence } from '../lib/silent-server.mjs';
import { startSite } from '../lib/site.mjs';
import { ask, formToken, logIn } from '../lib/visitor.mjs';

/** The bucket takes connections and never answers; then nobody is there at all. */
export async function run({ database, hold }) {
  const photo = await grainyPhoto(800, 600, 30);
  const silence = await startSilence();
  for (const [words, endpoint] of [
    ['silent', silence.url],
    ['gone', 'http://127.0.0.1:1'],
  ]) {
    const site = await startSite({
      DATABASE_URL: database.url,
      S3_BUCKET: 'photos',
      S3_ENDPOINT: endpoint,
      S3_FORCE_PATH_STYLE: 'true',
    });
    const [[username]] = await database.query('SELECT username FROM users ORDER BY id LIMIT 1');
    const [[photos]] = await database.query('SELECT count(*) FROM photos');
    const { session } = await logIn(site, await formToken(site), username);
    const form = await formToken(site, session, '/items/new');
    const began = performance.now();
    const uploading = sendPhoto(site, form, photo);
    const pages = [];
    while (pages.length < 20) pages.push(await ask(`${site.url}/search?q=bike`));
    const answer = await uploading;
    const seconds = (performance.now() - began) / 1000;
    const text = await answer.text();
    hold(
      `${words}: the upload got ${answer.status} after ${seconds.toFixed(1)} s (6 s): “${JSON.parse(text).message}”`,
      answer.status === 503 && answer.headers.has('retry-after'),
      seconds < 6,
    );
    const slowest = Math.max(...pages.map(({ ms }) => ms));
    hold(
      `${words}: 20 searches meanwhile were answered, in ${Math.round(slowest)} ms at most`,
      pages.every(({ status }) => status === 200),
    );
    const [[after]] = await database.query("SELECT count(*) FROM photos WHERE state = 'ready'");
    hold(`${words}: no photo is half-written`, Number(after) <= Number(photos));
    await site.stop();
  }
  await silence.close();
}
