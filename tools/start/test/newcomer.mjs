// A newcomer's machine: the tracked files in a folder of their own, a PATH with Node.js, npm, git and a shell, no setting of ours.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { copyTracked } from '../../bundle/tracked.mjs';

/** What a machine is and how it reaches the registry; nothing that could be a setting of the site. */
const kept =
  /^(HOME|USER|LANG|TMPDIR|NODE_EXTRA_CA_CERTS|(https?|no)_proxy|npm_config_(registry|cache|cafile|userconfig))$/i;

export class Newcomer {
  /** @param {string} scratch @param {string[]} more commands in PATH beside those that everybody has */
  constructor(scratch, more = []) {
    this.folder = join(scratch, 'clone');
    const bin = join(scratch, 'bin');
    mkdirSync(bin);
    for (const name of ['npm', 'git', 'sh', ...more])
      symlinkSync(realpathSync(which(name)), join(bin, name));
    symlinkSync(process.execPath, join(bin, 'node'));
    const own = Object.entries(process.env).filter(([name]) => kept.test(name));
    this.env = { ...Object.fromEntries(own), PATH: bin, NPM_CONFIG_PREFER_OFFLINE: 'true' };
  }

  clone() {
    copyTracked(this.folder);
    const git = (...words) => execFileSync('git', words, { cwd: this.folder, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '--all');
    const who = ['-c', 'user.name=Newcomer', '-c', 'user.email=newcomer@tradyfit.invalid'];
    git(...who, 'commit', '--quiet', '--no-verify', '--message', 'clone');
  }

  /** Runs a command line as in a terminal: Ctrl-C goes to everything that it started. */
  run(line, settings) {
    return new Run(line.split(' '), { cwd: this.folder, env: { ...this.env, ...settings } });
  }
}

class Run {
  output = '';
  began = Date.now();

  constructor([command, ...words], options) {
    this.child = spawn(command, words, {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (text) => (this.output += text));
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve(code ?? signal)),
    );
    this.ended.then((code) => (this.code = code));
  }

  /** Milliseconds until `ask` gives an answer. @param {() => Promise<unknown>} ask @param {number} patienceMs */
  async until(ask, patienceMs) {
    while (!(await ask().catch(() => undefined))) {
      if (this.code !== undefined) throw new Error(`it ended with ${this.code}\n${this.output}`);
      if (Date.now() - this.began > patienceMs)
        throw new Error(`it was not ready after ${patienceMs / 1_000} s\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return Date.now() - this.began;
  }

  /**
   * Ctrl-C. Throws unless everything ends by it, as it should, without a word of failure.
   * @param {(string | number)[]} how by which code or signal; npm passes the signal on to whoever called it
   */
  async interrupt(how = ['SIGINT', 130, 0]) {
    const said = this.output.length;
    process.kill(-this.child.pid, 'SIGINT');
    const code = await Promise.race([this.ended, wait(20_000)]);
    if (!how.includes(code))
      throw new Error(`Ctrl-C ended it with ${code}\n${this.output.slice(said)}`);
    if (this.#lives()) throw new Error('Ctrl-C left something behind');
    const complaint = /.*(error|✖|\bat .*:\d+:\d+).*/i.exec(this.output.slice(said));
    if (complaint) throw new Error(`Ctrl-C made it say “${complaint[0]}”`);
  }

  /** Ends whatever is left of it. */
  kill() {
    if (this.#lives()) process.kill(-this.child.pid, 'SIGKILL');
  }

  /** Whether any process of its group does. */
  #lives() {
    try {
      return process.kill(-this.child.pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') return false;
      throw error;
    }
  }
}

const wait = (ms) =>
  new Promise((resolve) => setTimeout(resolve, ms, 'nothing within 20 s').unref());

function which(name) {
  return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
}
