import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { artifactBundle, mappedFiles } from './artifact-bundle.mjs';
import { debugIdBanner, debugIdOf, debugIdPlaceholder, putDebugId } from './debug-ids.mjs';
import { startSentry } from './sentry-stub.mjs';
import { uploadSettings, uploadSourceMaps } from './upload-source-maps.mjs';

let folder;
let id;
const script = () => join(folder, 'main.js');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradyfit-maps-'));
  mkdirSync(join(folder, 'source'));
  writeFileSync(
    join(folder, 'source/main.js'),
    '\n\nexport function fail() {\n  throw new Error("here");\n}\nconsole.log(JSON.stringify(globalThis._sentryDebugIds));\nfail();\n',
  );
  await build({
    entryPoints: [join(folder, 'source/main.js')],
    outfile: script(),
    bundle: true,
    minify: true,
    format: 'esm',
    sourcemap: 'linked',
    banner: { js: debugIdBanner },
  });
  writeFileSync(join(folder, 'release'), '1.2.3-abc\n');
  id = putDebugId(script());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a debug id', () => {
  test('is a version 4 UUID that the content decides', () => {
    expect(debugIdOf('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(debugIdOf('a')).toBe(debugIdOf('a'));
    expect(debugIdOf('a')).not.toBe(debugIdOf('b'));
    expect(debugIdPlaceholder).toHaveLength(debugIdOf('a').length);
  });

  test('stands in the file and in its map, and the running file knows it', () => {
    const code = readFileSync(script(), 'utf8');
    expect(code).not.toContain(debugIdPlaceholder);
    expect(code).toContain(`//# debugId=${id}\n//# sourceMappingURL=main.js.map`);
    expect(JSON.parse(readFileSync(`${script()}.map`, 'utf8'))).toMatchObject({
      debug_id: id,
      debugId: id,
    });
    const { stdout } = run();
    expect(Object.values(JSON.parse(stdout))).toEqual([id]);
    expect(Object.keys(JSON.parse(stdout))[0]).toContain('main.js:');
  });

  test('moves no line: the map still leads to the source', () => {
    const [, line, column] = /main\.js:(\d+):(\d+)/.exec(run().stderr.split('at ')[1]);
    const map = new SourceMap(JSON.parse(readFileSync(`${script()}.map`, 'utf8')));
    expect(map.findEntry(Number(line) - 1, Number(column) - 1)).toMatchObject({
      originalSource: 'source/main.js',
      originalLine: 3,
    });
  });

  function run() {
    try {
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', `await import(${JSON.stringify(script())})`],
        {
          stdio: 'pipe',
          env: {},
        },
      );
    } catch (error) {
      return { stdout: String(error.stdout), stderr: String(error.stderr) };
    }
    throw new Error('it did not fail');
  }
});

describe('an artifact bundle', () => {
  test('is an archive of what belongs together', () => {
    const bundle = artifactBundle(mappedFiles(folder), { org: 'o', project: 'p' });
    expect(bundle.subarray(0, 8).toString('latin1')).toBe('SYSB\x02\x00\x00\x00');
    const files = unzip(bundle);
    expect([...files.keys()]).toEqual([
      'files/_/_/main.js',
      'files/_/_/main.js.map',
      'manifest.json',
    ]);
    expect(files.get('files/_/_/main.js')).toEqual(readFileSync(script()));
    expect(JSON.parse(files.get('manifest.json')).files).toEqual({
      'files/_/_/main.js': {
        type: 'minified_source',
        url: '~/main.js',
        headers: { 'debug-id': id, sourcemap: 'main.js.map' },
      },
      'files/_/_/main.js.map': {
        type: 'source_map',
        url: '~/main.js.map',
        headers: { 'debug-id': id },
      },
    });
  });
});

describe('uploadSettings', () => {
  test('ask for nothing without a token, and for all with one', () => {
    expect(uploadSettings({ SENTRY_ORG: 'o' })).toBeUndefined();
    expect(() => uploadSettings({ SENTRY_AUTH_TOKEN: 't', SENTRY_ORG: 'o' })).toThrow(
      'SENTRY_PROJECT is not',
    );
    const env = { SENTRY_AUTH_TOKEN: 't', SENTRY_ORG: 'o', SENTRY_PROJECT: 'p' };
    expect(uploadSettings(env)).toMatchObject({ url: 'https://sentry.io' });
  });
});

describe('uploadSourceMaps', () => {
  let sentry;
  beforeEach(async () => (sentry = await startSentry()));
  afterEach(() => sentry.close());
  const upload = () =>
    uploadSourceMaps(
      folder,
      { token: 'sntrys_t', org: 'tf', project: 'site', url: sentry.url },
      { wait: async () => undefined },
    );

  test('sends the chunks that are missing, and waits until they are put together', async () => {
    expect(await upload()).toEqual(['main.js']);
    expect(sentry.assemblies.at(-1)).toMatchObject({ projects: ['site'], version: '1.2.3-abc' });
    expect(sentry.chunks.size).toBeGreaterThan(1);
    const sent = Buffer.concat(
      sentry.assemblies.at(-1).chunks.map((sum) => sentry.chunks.get(sum)),
    );
    expect(sent).toEqual(
      artifactBundle(mappedFiles(folder), { org: 'tf', project: 'site', release: '1.2.3-abc' }),
    );
    expect(sentry.tokens).toEqual(new Set(['Bearer sntrys_t']));
    const uploads = sentry.uploads;
    await upload();
    expect(sentry.uploads).toBe(uploads);
  });

  test('says why when Sentry refuses', async () => {
    sentry.refusal = { state: 'error', detail: 'no such project' };
    await expect(upload()).rejects.toThrow('could not take the source maps: no such project');
    sentry.refusal = 401;
    await expect(upload()).rejects.toThrow('answered 401');
  });
});

/** The files of an archive, by its directory; their sums must be right. */
function unzip(archive) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [sum, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20)];
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const begins = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(begins, begins + size));
    expect(crc32(content)).toBe(sum);
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength;
  }
  return files;
}
