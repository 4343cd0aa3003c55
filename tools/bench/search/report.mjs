import { barChart } from '../report/chart.mjs';
import { commandOf } from '../report/machine.mjs';
import { saveReport } from '../report/save.mjs';
import { short, table } from '../report/table.mjs';
import { goals } from './cases.mjs';
import { goalRows } from './goal-rows.mjs';
import { median } from '../measure/numbers.mjs';

/** Slower than this the old application has to be beaten by far. */
const slowMs = 50;

/** Prints the figures and, unless it was a short run, writes them to docs/benchmarks. */
export async function report({ options, database, times, goalOf, checks, writes, taken }) {
  const rows = [...times].map(([name, variants]) => rowOf(name, variants, goalOf.get(name)));
  const old = againstOldApp(rows);
  const equal = `answers equal to brute force: ${checks.right} of ${checks.right + checks.wrong.length}`;
  if (options.short) {
    // A handful of samples on a busy machine says nothing about speed.
    console.log(`${rows.length} cases answered, each by every variant; ${equal}`);
    return;
  }
  print({ options, rows, old, writes });
  console.log(equal);
  const name = `search-${options.items}${options.set === 'report' ? '' : `-${options.set}`}`;
  const { items, seed, samples, rounds, set } = options;
  const result = {
    bench: 'search',
    command: commandOf('search'),
    date: new Date().toISOString().slice(0, 10),
    items,
    seed,
    samples,
    rounds,
    set,
    ...taken,
    postgresql: database.settings,
    fillSeconds: database.fillSeconds,
    checks: { right: checks.right, wrong: checks.wrong.length },
    goals: goalRows(rows, old, writes),
    oldApplication: old,
    writes,
    cases: rows,
  };
  const files = await saveReport({
    name,
    result,
    charts: charts(name, rows, result),
    out: options.out,
  });
  for (const file of files) console.log(`wrote ${file}`);
}

function rowOf(name, { ours, floor, old, small }, kind) {
  const goal = goals[kind];
  const ratio = { p50: ours.p50 / floor.p50, p95: ours.p95 / floor.p50 };
  return {
    name,
    ours,
    floor,
    ...(old && { old, oldToOurs: old.p50 / ours.p50 }),
    ...(small && { small, growth: ours.p50 / small.p50 }),
    ratio,
    ...(goal && {
      kind,
      goal,
      met: ratio.p50 <= goal.p50 && (goal.p95 === undefined || ratio.p95 <= goal.p95),
    }),
  };
}

function againstOldApp(rows) {
  const compared = rows.filter(({ oldToOurs }) => oldToOurs !== undefined);
  const slow = compared.filter(({ old }) => old.p50 > slowMs);
  return {
    cases: compared.length,
    mostOfItsTime: Math.max(...compared.map(({ oldToOurs }) => 1 / oldToOurs)),
    overTwiceItsTime: compared.filter(({ oldToOurs }) => oldToOurs < 0.5).map(({ name }) => name),
    slowCases: slow.length,
    medianOfSlowCases: slow.length > 0 ? median(slow.map(({ oldToOurs }) => oldToOurs)) : null,
  };
}

function print({ options, rows, old, writes }) {
  const withGrowth = rows.some(({ growth }) => growth !== undefined);
  const heads = [
    'case',
    'floor ms',
    'ours p50 / p95 / p99',
    'x floor p50',
    'p95',
    'goal',
    'met',
    'old p50',
    'old : ours',
  ];
  console.log(
    `${options.items.toLocaleString('en-US')} items, ${options.samples} samples in ${options.rounds} rounds, set “${options.set}”, milliseconds at the client\n`,
  );
  console.log(
    table(
      [...heads, ...(withGrowth ? ['growth'] : [])],
      rows.map(({ name, ours, floor, old: past, oldToOurs, ratio, goal, met, growth }) => [
        name,
        short(floor.p50),
        `${short(ours.p50)} / ${short(ours.p95)} / ${short(ours.p99)}`,
        short(ratio.p50),
        short(ratio.p95),
        goal ? [goal.p50, goal.p95].filter(Boolean).join(' / ') : '',
        goal ? (met ? 'yes' : 'NO') : '',
        past ? short(past.p50) : '',
        past ? short(oldToOurs) : '',
        ...(withGrowth ? [growth === undefined ? '' : short(growth)] : []),
      ]),
    ),
  );
  const judged = rows.filter(({ goal }) => goal);
  const lines = [
    `goals met: ${judged.filter(({ met }) => met).length} of ${judged.length}`,
    `old application: ours takes over twice its time in ${old.overTwiceItsTime.length} of ${old.cases} cases (at most ${short(old.mostOfItsTime)} times); where it needs over ${slowMs} ms (${old.slowCases} cases) ours is ${short(old.medianOfSlowCases ?? NaN)} times faster at the median`,
    withGrowth &&
      `growth of p50 from ${options['growth-from']} items: at most ${short(Math.max(...rows.map(({ growth }) => growth ?? 0)))}`,
    writes &&
      `single inserts a second: ${short(writes.insertsPerSecond.with)} with the search indexes, ${short(writes.insertsPerSecond.without)} without (${writes.dropped.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')})`,
  ];
  console.log(`\n${lines.filter(Boolean).join('\n')}`);
}

function charts(name, rows, { items, date, machine, versions }) {
  const where = `${items.toLocaleString('en-US')} items · ${machine.cpu}, ${machine.cores} cores · PostgreSQL ${versions.postgresql} · ${date}`;
  const judged = rows.filter(({ goal }) => goal);
  const compared = rows.filter(({ oldToOurs }) => oldToOurs !== undefined);
  return {
    [name]: barChart({
      title: 'Search: median as a multiple of reading one row by its primary key',
      subtitle: where,
      unit: 'x',
      note: 'The mark is the goal; less is better. Cards of a page, through the repository, by one connection.',
      bars: judged.map((row) => ({ label: row.name, value: row.ratio.p50, goal: row.goal.p50 })),
    }),
    [`${name}-old`]: barChart({
      title: 'Search: how many times faster than the old application’s SQL',
      subtitle: where,
      unit: 'x',
      note: 'Medians on the same data, interleaved. The mark is the least that is accepted; more is better.',
      bars: compared.map((row) => ({
        label: row.name,
        value: row.oldToOurs,
        goal: 0.5,
        atLeast: true,
      })),
    }),
  };
}
