import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './trial.mjs';

/**
 * The push by hand of README.md: a branch that adds the ignored folder, then `git subtree push`, to a bare repository.
 *
 * @param {string} packaged the packaged folder
 * @param {string} scratch a folder that does not exist yet
 * @returns {Promise<[string, string]>} the tree that arrived, and the tree of the packaged folder
 */
export async function pushSubtree(packaged, scratch) {
  const clone = join(scratch, 'clone');
  const bare = join(scratch, 'host.git');
  mkdirSync(clone, { recursive: true });
  const env = {
    GIT_AUTHOR_NAME: 'TradyFit',
    GIT_AUTHOR_EMAIL: 'deploy@tradyfit.example',
    GIT_COMMITTER_NAME: 'TradyFit',
    GIT_COMMITTER_EMAIL: 'deploy@tradyfit.example',
  };
  const git = async (...words) => (await succeed('git', words, { cwd: clone, env })).trim();
  await git('init', '-q', '-b', 'main');
  await git('init', '-q', '--bare', '-b', 'main', bare);
  writeFileSync(join(clone, '.gitignore'), 'dist/\n');
  await git('add', '.');
  await git('commit', '-q', '-m', 'a workspace');
  cpSync(packaged, join(clone, 'dist/apps/web'), { recursive: true });

  await git('checkout', '-q', '-b', 'deploy');
  await git('add', '-f', 'dist/apps/web');
  await git('commit', '-q', '-m', 'deploy');
  await git('subtree', 'push', '--prefix', 'dist/apps/web', bare, 'main');

  const arrived = await git('--git-dir', bare, 'rev-parse', 'main^{tree}');
  return [arrived, await git('rev-parse', 'deploy:dist/apps/web')];
}
