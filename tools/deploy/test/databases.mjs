import { onServer } from '../../lib/on-server.mjs';

/** Databases on a real server: one is prepared once by the deploy task, the others are copies of it. */
export class Databases {
  #made = [];
  #role;

  constructor(server) {
    this.server = server;
    this.prefix = `tradyfit_deploy_${process.pid}`;
  }

  empty() {
    return this.#create('');
  }

  prepared() {
    return this.#create(`TEMPLATE ${this.prefix}_1`);
  }

  /** One without PostGIS, of somebody who may not create it. */
  async withoutExtensions() {
    this.#role = `${this.prefix}_role`;
    await this.#ask(`CREATE ROLE ${this.#role} LOGIN PASSWORD 'trial'`);
    const url = new URL(await this.#create(`OWNER ${this.#role}`));
    url.username = this.#role;
    url.password = 'trial';
    return url.href;
  }

  /** @param {string} folder a packaged site, whose deploy task prepares the first database */
  async prepare(folder, run) {
    const DATABASE_URL = await this.empty();
    const words = ['deploy-task.js', 'run'];
    const { code, output } = await run(process.execPath, words, {
      cwd: folder,
      env: { DATABASE_URL },
    });
    if (code !== 0) throw new Error(`the deploy task ended with ${code}\n${output}`);
  }

  async close() {
    for (const name of this.#made) await this.#ask(`DROP DATABASE ${name} WITH (FORCE)`);
    if (this.#role) await this.#ask(`DROP ROLE ${this.#role}`);
  }

  async #create(template) {
    const name = `${this.prefix}_${this.#made.length + 1}`;
    await this.#ask(`CREATE DATABASE ${name} ${template}`);
    this.#made.push(name);
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    return url.href;
  }

  #ask(sql) {
    return onServer(this.server, (client) => client.query(sql));
  }
}
