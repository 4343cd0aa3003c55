import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../../lib/root.mjs';

const folder = join(root, 'docs', 'benchmarks');

/**
 * Writes `<name>.json` and its charts, `<name>.svg` and so on, to docs/benchmarks or to another folder.
 * @param {{ name: string, result: object, charts?: Record<string, string>, out?: string }} report charts by file name without .svg
 * @returns {Promise<string[]>} the files
 */
export async function saveReport({ name, result, charts = {}, out = folder }) {
  await mkdir(out, { recursive: true });
  const files = {
    [`${name}.json`]: await format(JSON.stringify(result, rounded), {
      parser: 'json',
      printWidth: 100,
    }),
    ...Object.fromEntries(Object.entries(charts).map(([key, svg]) => [`${key}.svg`, svg])),
  };
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(out, file), text)));
  return Object.keys(files).map((file) => join(out, file));
}

/** Three digits are all that such figures carry. */
const rounded = (_key, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
