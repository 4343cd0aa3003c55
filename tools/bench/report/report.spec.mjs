import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../lib/root.mjs';
import { barChart } from './chart.mjs';
import { short, table } from './table.mjs';

it('draws a bar for each value, a mark for each goal, and red where one is missed', () => {
  const svg = barChart({
    title: 'Quick & exact',
    subtitle: 'here',
    unit: 'x',
    bars: [
      { label: 'met', value: 2, goal: 5 },
      { label: 'missed', value: 9, goal: 5 },
      { label: 'too little', value: 0.4, goal: 0.5, atLeast: true },
      { label: 'without', value: 3 },
    ],
  });
  expect(svg).toContain('Quick &amp; exact');
  expect(svg.match(/<rect/g)).toHaveLength(4);
  expect(svg.match(/class="missed"/g)).toHaveLength(2);
  expect(svg.match(/class="goal"/g)).toHaveLength(3);
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

it('lines a table up', () => {
  expect(
    table(
      ['case', 'ms'],
      [
        ['one', 12],
        ['three', 1.5],
      ],
    ),
  ).toBe('| case  |  ms |\n| ----- | --: |\n| one   |  12 |\n| three | 1.5 |');
});

it.each([
  [0.4321, '0.43'],
  [1.83, '1.8'],
  [27.4, '27'],
  [1_340, '1,340'],
  [NaN, '–'],
])('writes %d as %s', (value, text) => expect(short(value)).toBe(text));

it('README.md and docs/benchmarks quote what the reports say', async () => {
  const summary = join(root, 'tools/bench/summary.mjs');
  await expect(promisify(execFile)(process.execPath, [summary, '--check'])).resolves.toMatchObject({
    stderr: '',
  });
}, 60_000);
