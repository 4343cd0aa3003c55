import { execute } from '../execute.mjs';
import { StepFailure } from '../failure.mjs';
import { failureOf } from '../output.mjs';

const branch = 'refs/heads/main';
/** What host/pre-receive says when the new release serves, and a migration that follows it does not work. */
const failedAfter = 'The migrations after the new code failed';

/**
 * A host of one's own: a bare repository whose hook installs what it gets, prepares the database, starts it, and refuses the push when
 * that fails. host/pre-receive is such a hook. What happens on the host is the hook's part, so this strategy pushes and watches.
 */
export class GitHost {
  can = { backup: false, maintenance: false, task: false, restart: false, rollback: true };
  inMaintenance = false;
  /** The operator's own, where it is known here: the host keeps its settings to itself. */
  settings = process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : undefined;

  constructor(url, address) {
    this.url = url;
    this.address = address;
    this.title = url.replace(/\/\/[^/@]*@/, '//');
  }

  checks() {
    return [
      ['the repository answers', () => this.#ask()],
      ['the release that serves', () => this.#findRelease()],
    ];
  }

  async #ask() {
    const { code, stdout, output } = await execute('git', ['ls-remote', this.url, branch]);
    if (code !== 0)
      throw new StepFailure(`git cannot reach ${this.title}`, { output: failureOf(output) });
    this.head = stdout.split(/\s/)[0] || undefined;
  }

  async #findRelease() {
    if (!this.head) return 'none: this is the first deployment';
    // Kept here while the deployment lasts, so that it can be pushed back.
    const { code, output } = await execute('git', [
      'fetch',
      '--quiet',
      '--no-tags',
      this.url,
      branch,
    ]);
    if (code !== 0)
      throw new StepFailure('the commit that serves cannot be fetched', {
        output: failureOf(output),
      });
    this.before = { commit: this.head };
    return this.head.slice(0, 12);
  }

  push(commit, say) {
    return this.#push(commit, say);
  }

  async #push(commit, say) {
    const words = ['push', '--force', this.url, `${commit}:${branch}`];
    const { code, output } = await execute('git', words, { onLine: say });
    if (code === 0 && output.includes(failedAfter))
      throw new StepFailure('the migrations after the new code failed', {
        output: failureOf(output),
        releaseStays: true,
      });
    if (code === 0) return commit.slice(0, 12);
    throw new StepFailure('the host refused what was pushed', { output: failureOf(output) });
  }

  async moved() {
    const before = this.head;
    await this.#ask();
    const moved = this.head !== before;
    this.head = before;
    return moved;
  }

  rollback({ commit }, say) {
    return this.#push(commit, say);
  }

  byHand(task) {
    const back = this.before && `git push --force ${this.title} ${this.before.commit}:${branch}`;
    return {
      status: `curl ${this.address}/readyz`,
      rollback: back,
      after: `"node ${task} migrate --post" on the host, in current/ with its settings`,
    };
  }
}
