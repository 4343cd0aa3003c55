import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nx } from '../lib/run.mjs';
import { root } from '../lib/root.mjs';
import { succeed } from './execute.mjs';
import { StepFailure } from './failure.mjs';

/** A packaged app: its folder, the release that it is, and how its deploy task is called there. */
export async function packageApp(app, folder) {
  if (!folder) {
    const { code, output } = await nx(['run', `${app}:package`, '--outputStyle=static'], {
      quiet: true,
    });
    if (code !== 0) throw new StepFailure(`${app} could not be packaged`, { output });
  }
  const packaged = folder ? resolve(folder) : join(root, 'dist', 'apps', app);
  for (const name of ['package.json', 'package-lock.json', 'Procfile', 'release', 'main.js'])
    if (!existsSync(join(packaged, name)))
      throw new StepFailure(`${packaged} is no packaged app: it has no ${name}`, {
        advice: `make one with \`npx nx run ${app}:package\``,
      });
  return {
    app,
    folder: packaged,
    release: readFileSync(join(packaged, 'release'), 'utf8').trim(),
    /** The site and the task that prepares its database come in one folder. */
    task: app === 'web' ? 'deploy-task.js' : 'main.js',
    serves: app === 'web',
  };
}

/**
 * Makes a commit of a folder, with an index of its own: no branch, no change to the working tree. Nobody refers to it, so git
 * forgets it after a while.
 * @returns {Promise<string>} the commit's name
 */
export async function commitOf({ app, folder, release }) {
  const scratch = mkdtempSync(join(tmpdir(), 'tradyfit-index-'));
  const name = 'TradyFit deploy';
  const email = 'deploy@tradyfit.invalid';
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(scratch, 'index'),
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const gitDir = resolve(root, (await succeed('git', ['rev-parse', '--git-dir'])).trim());
  const git = async (...words) =>
    (
      await succeed('git', ['--git-dir', gitDir, '--work-tree', folder, ...words], {
        cwd: folder,
        env,
      })
    ).trim();
  try {
    await git(
      '-c',
      'core.autocrlf=false',
      'add',
      '--force',
      '--all',
      '.',
      ':(exclude)node_modules',
    );
    const tree = await git('write-tree');
    return await git('commit-tree', tree, '-m', `Deploy ${app} ${release}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
