// The pages and the API against what the machine can do, in rounds: nx run bench:http. See README.md beside.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readOptions } from '../measure/options.mjs';
import { openBenchDatabase } from '../server/bench-database.mjs';
import { checkAnswers } from './answers.mjs';
import { firstVisit } from './first-visit.mjs';
import { findTargets } from './targets.mjs';
import { measureHttp } from './measure-http.mjs';
import { startBare, startProxy, startSite } from './processes.mjs';
import { reportHttp } from './report-http.mjs';

const options = readOptions({
  seconds: { type: 'string', default: '3' },
  clients: { type: 'string', default: '32' },
});
const say = (text) => process.stderr.write(`${text}\n`);
const has = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin')
    .some((folder) => existsSync(join(folder, program)));

const database = await openBenchDatabase({ ...options, say });
const running = [];
const started = async (starting) => {
  const process_ = await starting;
  running.push(process_);
  return process_;
};
try {
  const { url: databaseUrl, filesDir } = database;
  // Nothing is kept there: what a page asks for is recorded whole.
  const settings = { PAGE_CACHE_MB: '0' };
  const recorded = await startSite({ databaseUrl, filesDir, settings, recorded: true });
  const targets = await findTargets(recorded).finally(() => recorded.stop());
  const site = await started(startSite({ databaseUrl, filesDir }));
  const idleMb = await site.memoryMb();
  const keepsNothing = await started(startSite({ databaseUrl, filesDir, settings }));
  const bare = await started(startBare({ databaseUrl, answers: targets.answers }));
  const cachedSite = await started(
    startSite({
      databaseUrl,
      filesDir,
      settings: { SHARED_CACHE_SECONDS: '10', TRUSTED_PROXY_HOPS: '1' },
    }),
  );
  const proxy = has('nginx') ? await started(startProxy({ siteUrl: cachedSite.url })) : undefined;
  await checkAnswers({ site, keepsNothing, bare, proxy, targets });
  const visit = await firstVisit(site.url);
  if (visit)
    assert.ok(visit.worksWithoutJavaScript, 'the home page finds nothing without JavaScript');
  say('every answer is right');
  if (!options.short) {
    if (!has('wrk'))
      throw new Error('The load comes from wrk (Debian’s package wrk), which is not installed');
    const figures = await measureHttp({ site, keepsNothing, bare, proxy, targets, options, say });
    await reportHttp({
      figures: {
        ...figures,
        visit,
        readyMs: site.readyMs,
        idleMb,
        loadedMb: await site.memoryMb(),
      },
      options,
      databaseUrl,
    });
  }
} finally {
  for (const each of running.reverse()) await each.stop();
  await database.stop();
}
