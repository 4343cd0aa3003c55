import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const renamed =
  /\bclass (?:_(\w*?(?:Error|Exception))|(\w+(?:Error|Exception)))\d*\b|\b(\w+(?:Error|Exception))(?:_1|\d+)\s*=\s*class\b/g;
const givenBack = /"name",\s*\{\s*value:\s*"(\w+)"/g;

/**
 * Classes of errors that logs and reports would tell by a name that is not theirs, as a bundler changed it and nothing gives it back
 * (`class-names.mjs`).
 * @param {string} folder a packaged app
 * @returns {string[]} such as `QueryFailedError2`, `_QueryFailedError`
 */
export function renamedErrors(folder) {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const given = new Set([...text.matchAll(givenBack)].map(([, name]) => name));
  return [...text.matchAll(renamed)]
    .filter(([found]) => /(class _|\d\b|_1\s*=)/.test(found))
    .filter(
      ([, self, declared, assigned]) =>
        !given.has((self ?? declared ?? assigned).replace(/\d+$/, '')),
    )
    .map(([found]) => found);
}
