// Tries the deployable folders the way a host does: `npm ci --omit=dev` in a copy outside the workspace, the deploy task on an
// empty database, then the site, until it answers that it is ready and shows a page. Once on the oldest Node.js that they run on, 20,
// and once on the one that production runs on, 24, whichever runs this. And `git subtree push`, the way to push such a folder by hand.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installLocked } from '../lib/locked-install.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { bundle } from './bundle.mjs';
import { renamedErrors } from './error-names.mjs';
import { pushSubtree } from './subtree.mjs';
import { checkPages, succeed, trial, withEmptyDatabase, withSite } from './trial.mjs';

const nodes = [await nodeOf(20), await nodeOf(24)];

await trial('deployable bundles', async ({ scratch, check, skip }) => {
  const folders = { web: await bundle('web'), 'deploy-task': await bundle('deploy-task') };
  await check('errors have the names in there that they were given', () => {
    const renamed = Object.values(folders).flatMap(renamedErrors);
    if (renamed.length > 0) throw new Error(`${renamed.join(', ')}: see class-names.mjs`);
  });
  for (const [major, node] of nodes)
    if (node) await tryOn(node, { folders, scratch, check });
    else skip(`Node.js ${major}: there is none for ${process.platform}-${process.arch}`);
  const [pushed, expected] = await check('git subtree push of dist/apps/web works', () =>
    pushSubtree(folders.web, join(scratch, 'subtree')),
  );
  await check('it pushes what was packaged', () => {
    if (pushed !== expected) throw new Error(`it pushed\n${pushed}\ninstead of\n${expected}`);
  });
});

async function tryOn(node, { folders, scratch, check }) {
  const version = (await succeed(node, ['--version'])).trim();
  const env = { PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const install = (app) =>
    check(`${app} installs alone on Node.js ${version}`, async () => {
      const folder = join(scratch, version, app);
      cpSync(folders[app], folder, { recursive: true });
      const args = ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
      await succeed('npm', [...args, '--loglevel=error'], { cwd: folder, env });
      return folder;
    });
  const deployTask = await install('deploy-task');
  const web = await install('web');
  await withEmptyDatabase(join(scratch, version, 'database'), async (url) => {
    const settings = { ...env, DATABASE_URL: url, FILES_DIR: join(scratch, version, 'files') };
    await check('the deploy task prepares an empty database', () =>
      succeed(node, ['main.js', 'run'], { cwd: deployTask, env: settings }),
    );
    await check('the one beside the site finds nothing left to do', async () => {
      const said = await succeed(node, ['deploy-task.js', 'run'], { cwd: web, env: settings });
      if (!said.includes('migrate: nothing to do')) throw new Error(said);
    });
    const said = await check('the site becomes ready and shows its pages', () =>
      withSite({ command: node, args: ['main.js'], cwd: web, env: settings }, checkPages),
    );
    await check(
      'its log tells nothing of how Nest starts, whose parts it knows by their names',
      () => {
        const lines = said
          .split('\n')
          .filter((line) => /"context":"(_|\w+_\d|InstanceLoader|Route)/.test(line));
        if (lines.length > 0) throw new Error(lines.join('\n'));
      },
    );
  });
}

/** A Node.js of a major version: the one that runs this, or one from the registry; undefined where that has none for this machine. */
async function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return [major, process.execPath];
  const folder = join(await installLocked(`tools/bundle/node-${major}`), 'node_modules');
  const [found] = existsSync(folder)
    ? readdirSync(folder).filter((n) => n.startsWith('node-'))
    : [];
  const file =
    found && join(folder, found, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!file || !existsSync(file)) return [major];
  const { code, output } = await run(file, ['--version'], { cwd: root, quiet: true });
  return code === 0 && output.startsWith(`v${major}.`) ? [major, file] : [major];
}
