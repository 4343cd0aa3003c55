import { execute } from '../execute.mjs';
import { StepFailure } from '../failure.mjs';
import { failureOf } from '../output.mjs';

/** Heroku, through its own command line. One of two strategies; git-host.mjs is the other. */
export class HerokuHost {
  /** Which steps this tool does itself, and so may need. */
  can = { backup: true, maintenance: true, task: true, restart: true, rollback: true };

  constructor(name) {
    this.name = name;
    this.title = `Heroku's ${name}`;
  }

  /** What must be known before anything changes; each check is a line of the list. */
  checks() {
    return [
      ['logged in to Heroku', () => this.#logIn()],
      [`the application ${this.name}`, () => this.#findApplication()],
      ['the release that serves', () => this.#findRelease()],
    ];
  }

  async #logIn() {
    const { code, stdout, output } = await execute('heroku', ['auth:whoami']);
    if (code === 0) return stdout.trim();
    throw new StepFailure('nobody is logged in', { output, advice: 'run `heroku login`' });
  }

  async #findApplication() {
    const { app } = await this.#json(['apps:info'], 'heroku create');
    this.gitUrl = app.git_url;
    this.address = app.web_url.replace(/\/+$/, '');
    this.inMaintenance = app.maintenance;
    this.settings = await this.#json(['config']);
    return this.address;
  }

  async #findRelease() {
    this.releases = await this.#releases();
    this.before = this.releases.find(({ current, slug }) => current && slug);
    return this.before ? `v${this.before.version}` : 'none: this is the first deployment';
  }

  /** Newest first. */
  #releases() {
    return this.#json(['releases', '--num', '50']);
  }

  backup(say) {
    return this.#do(['pg:backups:capture'], say);
  }

  maintenance(on) {
    return this.#do([on ? 'maintenance:on' : 'maintenance:off']);
  }

  /** Pushes a commit, and waits for the release that comes of it, whose release command may fail although the push does not. */
  async push(commit, say) {
    const credentials = this.gitUrl.startsWith('https:')
      ? ['-c', 'credential.helper=', '-c', 'credential.helper=!heroku git:credentials']
      : [];
    const words = [...credentials, 'push', '--force', this.gitUrl, `${commit}:refs/heads/main`];
    const { code, output } = await execute('git', words, { onLine: say });
    if (code !== 0)
      throw new StepFailure('Heroku did not take what was pushed', { output: failureOf(output) });
    const release = await this.#awaitRelease((this.releases[0]?.version ?? 0) + 1);
    if (!release.slug && release.status !== 'failed')
      throw new StepFailure('Heroku made no release of what was pushed', { output });
    if (release.status === 'failed')
      throw new StepFailure(`the release command of v${release.version} failed`, {
        output: failureOf(output),
        advice: `\`heroku releases:output v${release.version} --app ${this.name}\` tells why`,
      });
    this.pushed = release;
    return `v${release.version}`;
  }

  async #awaitRelease(least) {
    for (let tries = 0; ; tries += 1) {
      const newest = (await this.#releases()).find(({ version }) => version >= least);
      if (newest && newest.status !== 'pending') return newest;
      // A release command may take as long as a migration does.
      if (!newest && tries > 10) throw new StepFailure('Heroku made no release');
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }

  /** Runs a command where the release runs; its exit code counts. */
  task(words, say) {
    // One argument: the command line takes a word of the command for its own when it is among its own words, such as `run`.
    return this.#do(['run', '--exit-code', '--no-tty', '--no-notify'], say, [
      '--',
      words.join(' '),
    ]);
  }

  restart() {
    return this.#do(['ps:restart']);
  }

  /** Whether something else than the release before is current, whatever became of the push. */
  async moved() {
    const current = (await this.#releases()).find((release) => release.current);
    return Boolean(current) && current.slug?.id !== this.before?.slug?.id;
  }

  /** @param {{ version: number }} release */
  async rollback(release, say) {
    const [{ version }] = await this.#releases();
    await this.#do([`releases:rollback`], say, [`v${release.version}`]);
    const made = await this.#awaitRelease(version + 1);
    if (made.status === 'failed')
      throw new StepFailure(`the release command of v${made.version} failed`, {
        advice: `\`heroku releases:output v${made.version} --app ${this.name}\` tells why`,
      });
    return `v${made.version} is v${release.version} again`;
  }

  /** Commands for an operator who must go on by hand. */
  byHand(task) {
    const app = `--app ${this.name}`;
    return {
      status: `npm run deploy -- status --heroku ${this.name}`,
      logs: `heroku logs --tail ${app}`,
      rollback: this.before ? `heroku releases:rollback v${this.before.version} ${app}` : undefined,
      maintenanceOff: `heroku maintenance:off ${app}`,
      after: `heroku run --exit-code ${app} -- "node ${task} migrate --post"`,
      restore: `heroku pg:backups:restore ${app}`,
    };
  }

  async #json(words, otherwise) {
    const all = [...words, '--json', '--app', this.name];
    const { code, stdout, output } = await execute('heroku', all);
    if (code !== 0)
      throw new StepFailure(`\`heroku ${words.join(' ')}\` ended with ${code}`, {
        output: failureOf(output),
        advice: otherwise && `does it exist? \`${otherwise} ${this.name}\` makes one`,
      });
    return JSON.parse(stdout);
  }

  async #do(words, say, last = []) {
    const all = [...words, '--app', this.name, ...last];
    const { code, output } = await execute('heroku', all, { onLine: say });
    if (code === 0) return undefined;
    const what = last.filter((word) => word !== '--').join(' ') || words.join(' ');
    throw new StepFailure(`\`${what}\` ended with ${code}`, { output: failureOf(output) });
  }
}
