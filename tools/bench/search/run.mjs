import { saveToolResult } from '../../test/results.mjs';
import { readOptions } from '../measure/options.mjs';
import { measureRounds } from '../measure/rounds.mjs';
import { machine, versions } from '../report/machine.mjs';
import { openBenchDatabase, temporaryCache } from '../server/bench-database.mjs';
import { makeCases } from './cases.mjs';
import { checkAnswers } from './check-answers.mjs';
import { connect } from './connection.mjs';
import { prepareOldApp } from './old-app.mjs';
import { choosePoints } from './points.mjs';
import { report } from './report.mjs';
import { setNames } from './sets.mjs';
import { makeVariants, withCursors } from './variants.mjs';
import { chooseWords } from './words.mjs';
import { measureWriteCost } from './write-cost.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
/** A full read for each check: at a million items one takes seconds. */
const checksOfACase = (items) => (items <= 20_000 ? 6 : items <= 200_000 ? 3 : 1);

/** @returns the exit code: 1 when an answer is wrong. A missed goal is told, and no failure. */
export async function runSearchBench() {
  const options = readOptions({
    set: { type: 'string', default: 'report' },
    only: { type: 'string' },
    'growth-from': { type: 'string', default: '0' },
    'no-writes': { type: 'boolean', default: false },
  });
  if (!setNames.includes(options.set)) throw new Error(`--set is one of ${setNames.join(', ')}`);
  const temporary = options.short && !options.cache ? await temporaryCache() : undefined;
  const cache = temporary?.folder ?? options.cache;
  const opened = [];
  try {
    const open = async (items) => {
      const database = await openBenchDatabase({
        items,
        seed: options.seed,
        say,
        ...(cache && { cache }),
      });
      opened.push(database);
      return { database, ...(await prepareMarket(database.url, options)) };
    };
    const market = await open(options.items);
    const growthFrom = Number(options['growth-from']);
    const small = growthFrom > 0 ? await open(growthFrom) : undefined;
    return await measure(options, market, small);
  } finally {
    for (const database of opened) await database.stop();
    await temporary?.remove();
  }
}

async function prepareMarket(url, { set, seed, only }) {
  const connection = await connect(url);
  await prepareOldApp(connection, say);
  const words = await chooseWords(connection, set, seed);
  const points = await choosePoints(connection, set, seed);
  const cases = makeCases(words, points).filter(({ name }) => !only || name.includes(only));
  return { connection, cases: await withCursors(connection, cases) };
}

async function measure(options, market, small) {
  const { rounds, samples, items } = options;
  const { connection, cases, database } = market;
  say(`${cases.length} cases, ${samples} samples in ${rounds} rounds`);
  const checks = await checkAnswers(connection, cases, checksOfACase(items), say);
  const variants = await makeVariants(connection, cases, small);
  const times = await measureRounds(variants, { rounds, samples, say });
  const taken = { machine: machine(), versions: await versions(connection.plain) };
  await connection.close();
  await small?.connection.close();
  const writes = options['no-writes']
    ? undefined
    : await measureWriteCost(database.url, options, say);
  const goalOf = new Map(cases.map(({ name, goal }) => [name, goal]));
  await report({ options, database, times, goalOf, checks, writes, taken });
  if (options.short) keepCounts(checks);
  return checks.wrong.length > 0 ? 1 : 0;
}

/** For the closing line of `npm run check`. */
function keepCounts({ right, wrong }) {
  saveToolResult({
    suite: 'bench search',
    on: 'server',
    passed: right,
    failed: wrong.length,
    skippedTests: [],
  });
}
