// Tries what happens when the whole repository is pushed to a platform, by the documented steps of its Node.js buildpack: the
// tracked files without `.git` and without what .slugignore names, `npm ci`, `heroku-postbuild`, `npm prune --omit=dev`; then the
// lines of the Procfile.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duration } from '../lib/console.mjs';
import { releaseName } from '../lib/release.mjs';
import { root } from '../lib/root.mjs';
import { copyTracked } from './tracked.mjs';
import { checkPages, succeed, trial, withEmptyDatabase, withSite } from './trial.mjs';

const commit = '0123456789abcdef0123456789abcdef01234567';
/** The promise is 5 s on a machine with nothing else to do; one that does other work meanwhile says how many times that it may take. */
const bootMs = 5_000 * Number(process.env.START_TOLERANCE ?? 1);
const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

await trial('whole repository as a slug', async ({ scratch, check }) => {
  const slug = join(scratch, 'build');
  await check('the tracked files make a build folder without .git', () => {
    const ignored = readFileSync(join(root, '.slugignore'), 'utf8').split('\n').filter(Boolean);
    copyTracked(slug, (file) => ignored.some((pattern) => isIgnored(file, pattern)));
  });
  const building = { cwd: slug, env: { NODE_ENV: 'production', SOURCE_VERSION: commit } };
  await check('npm ci installs what is locked', () =>
    succeed('npm', ['ci', ...quiet], {
      ...building,
      env: { ...building.env, NPM_CONFIG_PRODUCTION: 'false', NODE_ENV: undefined },
    }),
  );
  await check('heroku-postbuild builds', () =>
    succeed('npm', ['run', 'heroku-postbuild'], building),
  );
  await check('npm prune leaves what production needs', async () => {
    await succeed('npm', ['prune', '--omit=dev', ...quiet], building);
    for (const name of ['typescript', 'jest', 'esbuild'])
      if (existsSync(join(slug, 'node_modules', name))) throw new Error(`${name} is still there`);
  });
  console.log(`  the pruned slug holds ${Math.round(sizeOf(slug) / 2 ** 20)} MB`);

  const lines = Object.fromEntries(
    readFileSync(join(slug, 'Procfile'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/:\s+/)),
  );
  const { postdeploy } = JSON.parse(readFileSync(join(slug, 'app.json'), 'utf8')).environments
    .review.scripts;
  await withEmptyDatabase(join(scratch, 'database'), async (url) => {
    // Only what a dyno has: neither this machine's settings nor a home folder.
    const env = { DATABASE_URL: url, FILES_DIR: join(scratch, 'files'), HOME: slug };
    const [release, ...words] = lines.release.split(' ');
    await check(`${lines.release} prepares an empty database`, () =>
      succeed(release, words, { cwd: slug, env }),
    );
    await check('it finds nothing to do when it runs again', async () => {
      const said = await succeed(release, words, { cwd: slug, env });
      if (!said.includes('migrate: nothing to do')) throw new Error(said);
    });
    await check(`${postdeploy} makes demo items`, async () => {
      const said = await succeed('sh', ['-c', postdeploy], {
        cwd: slug,
        env: { ...env, NODE_ENV: 'production' },
      });
      if (!said.includes('demo: making 200 items')) throw new Error(said);
    });
    const [command, ...args] = lines.web.split(' ');
    await check('the site becomes ready, knows its release and shows its pages', () =>
      withSite({ command, args, cwd: slug, env }, async (address, ms) => {
        console.log(`  the site was ready ${duration(ms)} after its start`);
        if (ms > bootMs) throw new Error(`that is more than ${duration(bootMs)}`);
        const { release: named } = await (await fetch(`${address}/readyz`)).json();
        const expected = `${releaseName().split('-')[0]}-${commit.slice(0, 12)}`;
        if (named !== expected) throw new Error(`/readyz names ${named} instead of ${expected}`);
        await checkPages(address);
      }),
    );
  });
});

/** As far as our own .slugignore goes: `/folder`, `/a/*\/b` and `*.ending`. */
function isIgnored(file, pattern) {
  if (!pattern.startsWith('/')) return file.endsWith(pattern.slice(1));
  const names = file.split('/');
  return pattern
    .slice(1)
    .split('/')
    .every((part, depth) => part === '*' || part === names[depth]);
}

function sizeOf(path) {
  const { size } = lstatSync(path);
  if (!lstatSync(path).isDirectory()) return size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), size);
}
