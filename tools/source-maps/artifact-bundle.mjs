// What Sentry calls an artifact bundle: built files and their source maps, each with its debug id.
// https://docs.sentry.io/platforms/javascript/sourcemaps/troubleshooting_js/artifact-bundles/
// https://getsentry.github.io/symbolicator/advanced/source-bundles/
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './zip.mjs';

const header = Buffer.from('SYSB\x02\x00\x00\x00', 'latin1');
const skipped = /(^|\/)node_modules(\/|$)/;

/** Built files below a folder that have a debug id and a source map. */
export function mappedFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js') && !skipped.test(name))
    .filter((name) => existsSync(join(folder, `${name}.map`)))
    .sort()
    .flatMap((name) => {
      const code = readFileSync(join(folder, name));
      const debugId = /^\/\/# debugId=([0-9a-f-]{36})$/m.exec(code.toString('utf8'))?.[1];
      if (!debugId) return [];
      return [{ name, debugId, code, map: readFileSync(join(folder, `${name}.map`)) }];
    });
}

/**
 * @param {ReturnType<typeof mappedFiles>} files
 * @param {{ org: string, project: string, release?: string }} owner
 * @returns {Buffer}
 */
export function artifactBundle(files, { org, project, release }) {
  const entries = files.flatMap(({ name, debugId, code, map }) => [
    {
      name: `files/_/_/${name}`,
      content: code,
      about: {
        type: 'minified_source',
        url: `~/${name}`,
        headers: { 'debug-id': debugId, sourcemap: `${name.split('/').at(-1)}.map` },
      },
    },
    {
      name: `files/_/_/${name}.map`,
      content: map,
      about: { type: 'source_map', url: `~/${name}.map`, headers: { 'debug-id': debugId } },
    },
  ]);
  const manifest = {
    files: Object.fromEntries(entries.map(({ name, about }) => [name, about])),
    org,
    project,
    ...(release && { release }),
  };
  const content = Buffer.from(JSON.stringify(manifest));
  return Buffer.concat([
    header,
    zip([...entries, { name: 'manifest.json', content }], header.length),
  ]);
}
