import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Classes of errors that a bundler had to give a number, as another name in the same file is the same. Logs and reports would tell them by
 * that name. (`AggregateError` is the language's own: whoever makes another sets its name.)
 * @param {string} folder a packaged app
 * @returns {string[]} such as `QueryFailedError2`
 */
export function renamedErrors(folder) {
  const classes = /\bclass (\w+Error\d+)\b|\b(\w+Error\d+)\s*=\s*class\b/g;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(classes)])
    .map(([, declared, assigned]) => declared ?? assigned)
    .filter((name) => !/^AggregateError\d+$/.test(name));
}
