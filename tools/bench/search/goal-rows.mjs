import { short } from '../report/table.mjs';
import { goals } from './cases.mjs';

const isFull = ({ name }) => name.startsWith('full point');
const groups = [
  ['newest or nearest in a category', 'category', (row) => !isFull(row)],
  [
    'one word, nearest: rare to very common, regional; city, countryside, ocean',
    'word',
    (row) => !isFull(row),
  ],
  ['several words, nearest', 'several', (row) => !isFull(row)],
  ['word + category + price + radius, any sort', 'filters', () => true],
  ['page 50', 'page50', () => true],
];

/**
 * The goals as rows of docs/benchmarks: what was wanted, what was found, whether all of it was met.
 * @returns {{ goal: string, wanted: string, found: string, met: boolean | null }[]} `met` is null where nothing was asked for
 */
export function goalRows(rows, old, writes) {
  const ofCases = groups.map(([goal, kind, within]) =>
    ratioRow(
      goal,
      wantedOf(goals[kind]),
      rows.filter((row) => row.kind === kind && within(row)),
    ),
  );
  const full = ratioRow(
    'most items of a point in the way',
    'the same goals',
    rows.filter((row) => row.goal && isFull(row)),
  );
  return [...ofCases, full, ...oldRows(old), ...growthRow(rows), ...writeRow(writes)].filter(
    Boolean,
  );
}

function ratioRow(goal, wanted, cases) {
  if (cases.length === 0) return undefined;
  const worst = (share) =>
    cases.reduce((one, other) => (other.ratio[share] > one.ratio[share] ? other : one));
  const [p50, p95] = [worst('p50'), worst('p95')];
  const met = cases.filter((row) => row.met).length;
  return {
    goal,
    wanted,
    found: `${met} of ${cases.length} cases; at most ${short(p50.ratio.p50)}x (${p50.name}) / ${short(p95.ratio.p95)}x (${p95.name})`,
    met: met === cases.length,
  };
}

const wantedOf = ({ p50, p95 }) =>
  `p50 ≤ ${p50}x${p95 ? `, p95 ≤ ${p95}x` : ''} of a primary key’s p50`;

function oldRows({ cases, overTwiceItsTime, mostOfItsTime, slowCases, medianOfSlowCases }) {
  return [
    {
      goal: 'against the old application’s SQL',
      wanted: 'never over 2x its time',
      found: `over 2x in ${overTwiceItsTime.length} of ${cases} cases, at most ${short(mostOfItsTime)}x${overTwiceItsTime.length > 0 ? `: ${overTwiceItsTime.join('; ')}` : ''}`,
      met: overTwiceItsTime.length === 0,
    },
    slowCases > 0 && {
      goal: 'where the old application needs over 50 ms',
      wanted: 'at least 20x faster at the median',
      found: `${short(medianOfSlowCases)}x over ${slowCases} cases`,
      met: medianOfSlowCases >= 20,
    },
  ];
}

function growthRow(rows) {
  const grown = rows.filter(({ growth }) => growth !== undefined);
  if (grown.length === 0) return [];
  const worst = grown.reduce((one, other) => (other.growth > one.growth ? other : one));
  const over = grown.filter(({ growth }) => growth > 4);
  return [
    {
      goal: 'growth of p50 from the small market to this one, in one run',
      wanted: '≤ 4x in each case',
      found: `${grown.length - over.length} of ${grown.length} cases; at most ${short(worst.growth)}x (${worst.name})`,
      met: over.length === 0,
    },
  ];
}

function writeRow(writes) {
  if (!writes) return [];
  const { insertsPerSecond, dropped } = writes;
  return [
    {
      goal: 'write cost: single inserts a second',
      wanted: 'stated',
      found: `${short(insertsPerSecond.with)} with the search indexes, ${short(insertsPerSecond.without)} without (${dropped.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')})`,
      met: null,
    },
  ];
}
