import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { barChart } from '../report/chart.mjs';
import { commandOf, machine, versions } from '../report/machine.mjs';
import { saveReport } from '../report/save.mjs';
import { short, table } from '../report/table.mjs';

const { Client } = createRequire(join(root, 'libs/data/package.json'))('pg');

/** Prints the table and writes JSON and chart to docs/benchmarks. */
export async function reportHttp({ figures, options, databaseUrl }) {
  const { rows, blocking, bareBlocking, readyMs, idleMb, loadedMb, visit } = figures;
  console.log(
    table(
      ['against the bare server', 'ratio', 'goal', 'requests/s', 'bare', 'p50 ms', 'p95', 'p99'],
      rows.map((row) => [
        row.name,
        row.ratio.toFixed(2),
        `≥ ${row.goal}`,
        ...[row.perSecond, row.barePerSecond, row.p50, row.p95, row.p99].map(short),
      ]),
    ),
  );
  const limits = [
    {
      name: 'readers’ p95 beside 16 searchers, against without',
      value: blocking.ratio,
      goal: 2,
      unit: '',
    },
    { name: 'ready after start', value: readyMs / 1000, goal: 2, unit: ' s' },
    { name: 'memory, idle', value: idleMb, goal: 150, unit: ' MB' },
    { name: 'memory after the load', value: loadedMb, goal: 300, unit: ' MB' },
    ...(visit
      ? [
          {
            name: 'home page on a phone, first visit: HTML, CSS and JavaScript',
            value: visit.bytes / 1000,
            goal: 60,
            unit: ' KB',
          },
          {
            name: 'home page on a phone: layout shift',
            value: visit.layoutShift,
            goal: 0,
            unit: '',
          },
        ]
      : []),
  ];
  console.log(
    `\n${table(
      ['process', 'figure', 'goal'],
      limits.map(({ name, value, goal, unit }) => [name, short(value) + unit, `≤ ${goal}${unit}`]),
    )}`,
  );
  console.log(
    `\nThe bare server’s readers beside the same searches: ${short(bareBlocking.ratio)} (${short(bareBlocking.searchesPerSecond)} searches a second; beside the site’s readers ${short(blocking.searchesPerSecond)})`,
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const facts = await versions(async (text) => (await client.query(text)).rows).finally(() =>
    client.end(),
  );
  const result = {
    bench: 'http',
    command: commandOf('http'),
    date: new Date().toISOString().slice(0, 10),
    items: options.items,
    rounds: options.rounds,
    machine: machine(),
    versions: facts,
    goals: [
      ...rows.map(({ name, goal, ratio }) => ({
        goal: `${name}, against the bare server`,
        wanted: `≥ ${goal}×`,
        found: `${ratio.toFixed(2)}×`,
        met: ratio >= goal,
      })),
      ...limits.map(({ name, value, goal, unit }) => ({
        goal: name,
        wanted: `≤ ${goal}${unit}`,
        found: short(value) + unit,
        met: value <= goal,
      })),
    ],
    rows,
    blocking,
    bareBlocking,
  };
  const name = `http-${options.items}`;
  const chart = barChart({
    title: `Requests per second against a bare node:http + pg server, ${options.items.toLocaleString('en-US')} items`,
    subtitle: 'Ratios in one run; the mark is the goal',
    unit: '×',
    bars: rows.map((row) => ({ label: row.name, value: row.ratio, goal: row.goal, atLeast: true })),
  });
  const files = await saveReport({ name, result, charts: { [name]: chart }, out: options.out });
  console.log(`\n${files.join('\n')}`);
}
