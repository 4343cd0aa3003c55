import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * The packages inside a bundle, each with the text of its licence, which most of them ask for.
 *
 * @param {string[]} inputs the files that esbuild read, relative to the workspace
 * @returns {string} a text file
 */
export function licencesOf(inputs) {
  const folders = new Set(
    inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const packages = [...folders].map((folder) => licenceOf(join(root, folder)));
  return packages.sort().join(`\n${'-'.repeat(78)}\n\n`);
}

function licenceOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const textsOf = (names) =>
    files
      .filter((file) => names.test(file.name))
      .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
  let texts = textsOf(/^(licen[cs]e|notice|copying)/i);
  // Some say it in their README only.
  if (texts.length === 0)
    texts = textsOf(/^readme/i).flatMap((text) => /^#+ *licen[cs]e\b.*$/ims.exec(text)?.[0] ?? []);
  if (!license && texts.length === 0)
    throw new Error(`${name} ${version} does not say under which licence it is`);
  // What is left to say of those that bring no text.
  if (texts.length === 0)
    texts = [`By its authors: ${manifest.homepage ?? manifest.repository?.url ?? name}`];
  return `${name} ${version} (${license ?? 'as follows'})\n\n${texts.join('\n\n')}\n`;
}
