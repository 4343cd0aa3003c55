import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test as `docs/parity.md` names it: `- \`path/to/spec\`: title`. */
const reference = /^\s*- `([^`]+\.(?:ts|tsx|mjs))`: (.+)$/gm;

/**
 * Tests that a list of rows names.
 *
 * @param {string} text Markdown
 * @returns {{ file: string, title: string }[]}
 */
export function namedTests(text) {
  return [...text.matchAll(reference)].map(([, file, title]) => ({ file, title: title.trim() }));
}

/**
 * Rows without any test: items of the first level that no test follows.
 *
 * @param {string} text Markdown
 * @returns {string[]}
 */
export function rowsWithoutTest(text) {
  return text
    .split(/^(?=- |#)/m)
    .filter((part) => part.startsWith('- ') && namedTests(part).length === 0)
    .map((part) => part.slice(2).split('\n')[0]);
}

/**
 * Titles of the tests of a source, as they are written there: of `it` and its like, and of scenarios by name.
 *
 * @param {string} source
 * @returns {string[]}
 */
export function titlesOf(source) {
  const title = /(['"`])((?:\\.|(?!\1)[^\\\n])*)\1(?:,\s*(?:async\s*)?\(|:\s*async\s*\()/g;
  return [...source.matchAll(title)].map(([, , text]) => text.replace(/\\(['"`])/g, '$1'));
}

/**
 * Named tests that do not exist.
 *
 * @param {string} root
 * @param {string} text Markdown
 * @returns {string[]}
 */
export function missingTests(root, text) {
  return namedTests(text)
    .filter(({ file, title }) => {
      const path = join(root, file);
      return !existsSync(path) || !titlesOf(readFileSync(path, 'utf8')).includes(title);
    })
    .map(({ file, title }) => `${file}: ${title}`);
}
