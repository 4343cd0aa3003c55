// `nx run bench:summary`: docs/benchmarks/README.md from the reports that lie beside it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../lib/root.mjs';
import { table } from './report/table.mjs';

const folder = join(root, 'docs', 'benchmarks');
const files = await readdir(folder);
const reports = await Promise.all(
  files
    .filter((file) => file.endsWith('.json'))
    .map(async (file) => ({ file, ...JSON.parse(await readFile(join(folder, file), 'utf8')) })),
);
reports.sort((one, other) => one.bench.localeCompare(other.bench) || other.items - one.items);

const introduction = `# Benchmarks

Ratios between figures of one run: [how they are measured](../decisions/0012-benchmarks.md), [how to run them](../../tools/bench/README.md).
This page is made by \`npx nx run bench:summary\` from the reports beside it; each names the command that makes it again.
`;

const sign = { true: 'yes', false: '**no**', null: '' };

function section({ file, bench, items, date, command, machine, versions, goals = [], checks }) {
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

const text = [introduction, ...reports.map(section)].join('\n');
await writeFile(
  join(folder, 'README.md'),
  await format(text, { parser: 'markdown', printWidth: 100, singleQuote: true }),
);
console.log(`wrote docs/benchmarks/README.md from ${reports.length} reports`);
