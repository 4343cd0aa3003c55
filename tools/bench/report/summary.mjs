import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../../lib/root.mjs';
import { readmeFigures } from './readme-figures.mjs';
import { table } from './table.mjs';

const folder = join(root, 'docs', 'benchmarks');
const readme = join(root, 'README.md');
const from = '<!-- figures: nx run bench:summary -->';
const to = '<!-- end of figures -->';

const introduction = `# Benchmarks

Ratios between figures of one run: [how they are measured](../decisions/0012-benchmarks.md), [how to run them](../../tools/bench/README.md).
This page is made by \`npx nx run bench:summary\` from the reports beside it; each names the command that makes it again.
`;

const sign = { true: 'yes', false: '**no**', null: '' };

function section(
  files,
  { file, bench, items, date, command, machine, versions, goals = [], checks },
) {
  const name = file.replace(/\.json$/, '');
  const charts = files.filter(
    (each) => each.endsWith('.svg') && (each === `${name}.svg` || each.startsWith(`${name}-`)),
  );
  const versionText = Object.entries(versions)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
  return `## ${bench}, ${items.toLocaleString('en-US')} items

    ${command}

${date}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, load ${machine.loadAverage.join(' ')} at the end; ${versionText}.
${checks ? `${checks.right} of ${checks.right + checks.wrong} answers equal to brute force. ` : ''}[All figures](${file}).

${table(
  ['what', 'goal', 'found', 'met'],
  goals.map(({ goal, wanted, found, met }) => [goal, wanted, found, sign[met]]),
)}

${charts.map((chart) => `![${name}](${chart})`).join('\n\n')}
`;
}

/**
 * What follows from the reports in docs/benchmarks: its README, and the figures within the repository's.
 * @returns {Promise<{ path: string, text: string }[]>}
 */
export async function makeSummary() {
  const files = await readdir(folder);
  const reports = await Promise.all(
    files
      .filter((file) => file.endsWith('.json'))
      .map(async (file) => ({ file, ...JSON.parse(await readFile(join(folder, file), 'utf8')) })),
  );
  reports.sort((one, other) => one.bench.localeCompare(other.bench) || other.items - one.items);
  const all = [introduction, ...reports.map((each) => section(files, each))].join('\n');
  const before = await readFile(readme, 'utf8');
  const [start, end] = [before.indexOf(from) + from.length, before.indexOf(to)];
  const quoted = `${before.slice(0, start)}\n\n${readmeFigures(reports)}\n\n${before.slice(end)}`;
  const formatted = (text) =>
    format(text, { parser: 'markdown', printWidth: 100, singleQuote: true });
  return [
    { path: join(folder, 'README.md'), text: await formatted(all) },
    { path: readme, text: await formatted(quoted) },
  ];
}
