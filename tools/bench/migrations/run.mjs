import { migrate } from '../../../libs/data/dist/index.js';
import { percentile } from '../measure/numbers.mjs';
import { readOptions } from '../measure/options.mjs';
import { commandOf, machine, versions } from '../report/machine.mjs';
import { saveReport } from '../report/save.mjs';
import { short, table } from '../report/table.mjs';
import { connect } from '../search/connection.mjs';
import { openBenchDatabase, temporaryCache } from '../server/bench-database.mjs';
import { makeOlderCopy } from './older-copy.mjs';
import { watchLocks } from './lock-waits.mjs';
import { startWriters } from './writers.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
const writersAtOnce = 8;
/** Inserts before the migrations begin, to compare with. */
const calmMs = 5_000;

/** @returns the exit code: 1 when an insert failed or an index is invalid afterwards */
export async function runMigrationsBench() {
  const options = readOptions({ after: { type: 'string', default: '0006-moderation' } });
  const temporary = options.short && !options.cache ? await temporaryCache() : undefined;
  const cache = temporary?.folder ?? options.cache;
  const { items, seed } = options;
  const database = await openBenchDatabase({ items, seed, say, ...(cache && { cache }) });
  try {
    const { url, rows } = await makeOlderCopy(database.url, options.after, say);
    return await measure(options, url, rows);
  } finally {
    await database.stop();
    await temporary?.remove();
  }
}

async function measure(options, url, rows) {
  const connection = await connect(url);
  const writers = await startWriters(url, writersAtOnce);
  await new Promise((resolve) => setTimeout(resolve, options.short ? 500 : calmMs));
  const locks = watchLocks(connection);
  const migrator = await connect(url);
  const taken = [];
  const note = (name) => taken.push({ name, began: performance.now() });
  const began = performance.now();
  await migrate(migrator.dataSource, { post: true, onMigration: note, onProgress: say });
  const ended = performance.now();
  await migrator.close();
  const waits = await locks.stop();
  const { inserts, failures } = await writers.stop();
  const [{ invalid }] = await connection.plain(
    `SELECT coalesce(string_agg(indexrelid::regclass::text, ', '), '') AS invalid FROM pg_index WHERE NOT indisvalid`,
  );
  const timesOf = (of) => inserts.filter(of).map(({ ms }) => ms);
  const result = {
    rows,
    writers: writersAtOnce,
    seconds: (ended - began) / 1_000,
    migrations: taken.map(({ name, began: from }, index) => ({
      name,
      seconds: ((taken[index + 1]?.began ?? ended) - from) / 1_000,
    })),
    before: summary(timesOf(({ at }) => at < began)),
    during: summary(timesOf(({ at }) => at >= began && at <= ended)),
    failedInserts: failures.length,
    firstFailure: failures[0] ?? null,
    lockWaits: waits,
    invalidIndexes: invalid,
  };
  print(result);
  await save(options, result, connection);
  await connection.close();
  return failures.length > 0 || invalid ? 1 : 0;
}

const summary = (times) => ({
  inserts: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  longest: times.length > 0 ? percentile(times, 1) : 0,
});

function print({
  rows,
  writers,
  seconds,
  migrations,
  before,
  during,
  failedInserts,
  firstFailure,
  lockWaits,
  invalidIndexes,
}) {
  console.log(`${rows.toLocaleString('en-US')} items, ${writers} writers\n`);
  console.log(
    table(
      ['migration', 'seconds'],
      migrations.map((each) => [each.name, short(each.seconds)]),
    ),
  );
  console.log('');
  console.log(
    table(
      ['inserts', 'number', 'p50 ms', 'p95 ms', 'longest ms'],
      Object.entries({ before, during }).map(([when, { inserts, p50, p95, longest }]) => [
        when,
        inserts,
        short(p50),
        short(p95),
        short(longest),
      ]),
    ),
  );
  console.log('\nwaited for locks (looked every 20 ms):');
  for (const { who, lock, times, longestMs } of lockWaits)
    console.log(`  ${who}: ${lock}, seen ${times} times, at most ${short(longestMs)} ms`);
  if (lockWaits.length === 0) console.log('  nobody');
  console.log(
    `\nmigrated in ${short(seconds)} s; failed inserts: ${failedInserts}${firstFailure ? ` (${firstFailure})` : ''}; invalid indexes: ${invalidIndexes || 'none'}`,
  );
}

async function save(options, result, { plain }) {
  if (options.short) return;
  const { during, failedInserts, lockWaits, invalidIndexes, seconds } = result;
  const longest = Math.max(
    0,
    ...lockWaits.filter(({ who }) => who === 'a writer').map(({ longestMs }) => longestMs),
  );
  const report = {
    bench: 'migrations',
    command: commandOf('migrations'),
    date: new Date().toISOString().slice(0, 10),
    items: options.items,
    machine: machine(),
    versions: await versions(plain),
    goals: [
      {
        goal: `migrations after ${options.after} while ${result.writers} writers insert`,
        wanted: 'no failed write; lock waits printed',
        found: `${failedInserts} of ${during.inserts + failedInserts} inserts failed in ${short(seconds)} s; the longest insert took ${short(during.longest)} ms, a writer waited for a lock for at most ${short(longest)} ms`,
        met: failedInserts === 0 && !invalidIndexes,
      },
    ],
    ...result,
  };
  const files = await saveReport({
    name: `migrations-${options.items}`,
    result: report,
    out: options.out,
  });
  for (const file of files) console.log(`wrote ${file}`);
}
