import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';

/**
 * What systemd is on a host of one's own: keeps the release that `current` points to running, and starts it anew when asked. Asked over
 * HTTP, for it must be the parent of what it starts: not every container has somebody who takes note of the end of an orphan.
 */
export class Supervisor {
  #child;
  #server = createServer((request, response) => {
    this.#restart().then(() => response.end());
    request.resume();
  });

  /** @param {string} folder the one with `current` in it @param {object} env settings of what it starts */
  constructor(folder, env) {
    this.folder = folder;
    this.env = env;
  }

  async start() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.command = `curl --silent --fail --request POST http://127.0.0.1:${this.#server.address().port}/`;
    return this;
  }

  async #restart() {
    await this.#end();
    this.#child = spawn(process.execPath, ['main.js'], {
      cwd: join(this.folder, 'current'),
      env: this.env,
      stdio: 'ignore',
    });
  }

  async #end() {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  async stop() {
    await this.#end();
    this.#server.close();
  }
}
