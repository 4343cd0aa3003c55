import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../start/port.mjs';
import { Router } from './router.mjs';

/** An application on the stub of the platform: really installed, released and booted, with the settings that it was given. */
export class PlatformApp {
  maintenance = false;
  backups = [];
  /** What happened, in order: `release v4 failed`, `boot v3`, `maintenance on` … */
  events = [];
  #processes = new Set();

  /** @param {string} name @param {{ folder: string, settings: object }} options */
  constructor(name, { folder, settings }) {
    this.name = name;
    this.folder = folder;
    this.settings = settings;
    this.id = randomUUID();
    this.releases = [
      this.#newRelease('Initial release', null, 'succeeded'),
      this.#newRelease('Set config vars', null, 'succeeded'),
    ].map((release, index) => ({ ...release, version: index + 1 }));
    this.router = new Router(this);
    mkdirSync(folder, { recursive: true });
  }

  async start() {
    await this.router.listen();
    this.address = `http://127.0.0.1:${this.router.port}`;
    return this;
  }

  get current() {
    return this.releases.findLast(({ status }) => status === 'succeeded');
  }

  /** What a buildpack does: installs what the lock file says. Gives the slug. */
  async build(source, say) {
    const id = randomUUID();
    const folder = join(this.folder, id);
    renameSync(source, folder);
    const lock = readFileSync(join(folder, 'package-lock.json'));
    const cache = join(
      this.folder,
      '..',
      `modules-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`,
    );
    if (!existsSync(cache)) {
      say('-----> npm ci --omit=dev');
      const words = ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
      const code = await this.#command(`npm ${words.join(' ')}`, folder, { say });
      if (code !== 0) throw new Error(`npm ci ended with ${code}`);
      // Kept by lock file, as the platform's build cache does.
      mkdirSync(cache);
      renameSync(join(folder, 'node_modules'), join(cache, 'node_modules'));
    }
    symlinkSync(join(cache, 'node_modules'), join(folder, 'node_modules'));
    const lines = readFileSync(join(folder, 'Procfile'), 'utf8').trim().split('\n');
    const processes = Object.fromEntries(lines.map((line) => line.split(/:\s+/)));
    return { id, folder, processes };
  }

  /** Makes a release of a slug: its release command first; only when that succeeds does it serve. */
  async release(slug, description, say = () => undefined) {
    const release = this.#newRelease(description, slug, 'pending');
    release.version = this.releases.length + 1;
    this.releases.push(release);
    const { release: command } = slug.processes;
    if (command) {
      say('Running release command...');
      this.events.push(`release command, maintenance ${this.maintenance ? 'on' : 'off'}`);
      const code = await this.#command(command, slug.folder, { say, env: this.#environment() });
      if (code !== 0) {
        release.status = 'failed';
        this.events.push(`release v${release.version} failed`);
        say('! Release command failed.');
        return release;
      }
    }
    release.status = 'succeeded';
    await this.boot();
    return release;
  }

  /** Replaces the process that serves; the router holds requests meanwhile. */
  async boot() {
    await this.stop();
    const { version, slug } = this.current;
    if (!slug.processes.web) return;
    const port = await freePort();
    const env = { ...this.#environment(), PORT: String(port), DYNO: 'web.1' };
    this.web = spawn('sh', ['-c', `exec ${slug.processes.web}`], {
      cwd: slug.folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.web.stderr.on('data', (text) => (this.log = `${this.log ?? ''}${text}`));
    this.events.push(`boot v${version}`);
    this.router.target = port;
  }

  async stop() {
    const { web } = this;
    if (!web || web.exitCode !== null || web.signalCode !== null) return;
    const ended = new Promise((resolve) => web.once('close', resolve));
    web.kill('SIGTERM');
    await ended;
  }

  /** A one-off process in the current release. Gives its process. */
  run(command) {
    this.events.push(`run ${command.split(' ;')[0]}`);
    const child = spawn('bash', ['-c', command], {
      cwd: this.current.slug.folder,
      env: { ...this.#environment(), DYNO: 'run.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#processes.add(child);
    child.once('close', () => this.#processes.delete(child));
    return child;
  }

  setMaintenance(on) {
    this.maintenance = on;
    this.events.push(`maintenance ${on ? 'on' : 'off'}`);
  }

  async close() {
    for (const child of this.#processes) child.kill('SIGKILL');
    await this.stop();
    this.router.close();
  }

  #environment() {
    return { PATH: process.env.PATH, HOME: this.folder, ...this.settings };
  }

  #command(command, cwd, { say, env = process.env }) {
    return new Promise((resolve) => {
      const child = spawn('sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => say(String(text).trimEnd()));
      child.once('close', resolve);
    });
  }

  #newRelease(description, slug, status) {
    const now = new Date().toISOString();
    return { id: randomUUID(), description, slug, status, created_at: now, updated_at: now };
  }
}
