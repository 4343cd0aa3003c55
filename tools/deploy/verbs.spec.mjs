import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command line of the platform that says how it was called, and ends with 7. */
const fake = `#!${process.execPath}
console.log(JSON.stringify(process.argv.slice(2)));
process.exit(7);
`;

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'tradyfit-verbs-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function deploy(...words) {
  const tool = join(import.meta.dirname, 'deploy.mjs');
  return spawnSync(process.execPath, [tool, ...words], { env: { PATH: folder }, encoding: 'utf8' });
}

it('says what to install where there is no command line of the platform', () => {
  const { status, stderr } = deploy('logs', '--heroku', 'tradyfit');
  expect(status).toBe(1);
  expect(stderr).toBe(
    'deploy: there is no command “heroku”: install it, so that `heroku --version` works\n',
  );
});

it.each([
  ['logs', ['logs', '--tail', '--app', 'tradyfit']],
  ['psql', ['pg:psql', '--app', 'tradyfit']],
  ['shell', ['run', '--app', 'tradyfit', '--', 'node deploy-task.js shell']],
])('%s is passed on, with its exit code', (verb, words) => {
  writeFileSync(join(folder, 'heroku'), fake, { mode: 0o755 });
  const { status, stdout, stderr } = deploy(verb, '--heroku', 'tradyfit');
  expect({ words: JSON.parse(stdout), status, stderr }).toEqual({ words, status: 7, stderr: '' });
});
