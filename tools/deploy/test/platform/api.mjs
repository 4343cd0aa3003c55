import { createServer } from 'node:http';
import { describeApp, describeRelease } from './descriptions.mjs';
import { postgres } from './postgres.mjs';

/** The part of the platform's API that the CLI asks for. Unknown questions are answered 404 and kept in `unknown`. */
export class PlatformApi {
  apps = new Map();
  /** Every request that could change something: `POST /apps/x/releases`. */
  changes = [];
  unknown = [];
  #server = createServer((request, response) => void this.#answer(request, response));

  constructor(rendezvous) {
    this.rendezvous = rendezvous;
  }

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request, response) {
    const { method, url } = request;
    const body = await read(request);
    const [path] = url.split('?');
    if (path === '/_build') return this.#build(body, response);
    if (method !== 'GET') this.changes.push(`${method} ${path}`);
    if (
      request.headers.authorization !== 'Bearer key-of-the-stub' &&
      !request.headers.authorization?.startsWith('Basic')
    )
      return send(response, 401, { id: 'unauthorized', message: 'Invalid credentials provided.' });
    const answer = await this.#route(method, path, body);
    if (answer === undefined) {
      this.unknown.push(`${method} ${url}`);
      return send(response, 404, { id: 'not_found', message: `Couldn't find that: ${path}` });
    }
    return send(response, 200, answer);
  }

  async #route(method, path, body) {
    if (path === '/account') return { id: 'account', email: 'operator@tradyfit.example' };
    const database = postgres(method, path, body, this.apps);
    if (database !== undefined) return database;
    const [, group, name, part, rest] = path.split('/');
    const app = group === 'apps' ? this.apps.get(name) : undefined;
    if (!app) return undefined;
    const route = routes[`${method} ${part ?? ''}`];
    return route?.call(this, app, { rest, body });
  }

  /** What the hook of the application's repository asks for; the answer is what git prints. */
  async #build({ app: name, folder, commit }, response) {
    const app = this.apps.get(name);
    const say = (line) => response.write(`${line}\n`);
    try {
      const slug = await app.build(folder, say);
      const release = await app.release(slug, `Deploy ${commit.slice(0, 8)}`, say);
      say(`Released v${release.version}`);
      // The platform's push succeeds even when the release command does not.
      response.end('exit 0\n');
    } catch (error) {
      response.end(`! ${error.message}\nexit 1\n`);
    }
  }
}

const routes = {
  'GET ': (app) => describeApp(app),
  'PATCH ': (app, { body }) => {
    if (body.maintenance !== undefined) app.setMaintenance(body.maintenance);
    return describeApp(app);
  },
  'GET config-vars': (app) => app.settings,
  'GET releases': (app, { rest }) => {
    const all = app.releases.map((release) => describeRelease(app, release)).reverse();
    return rest ? all.find(({ id, version }) => rest === id || rest === String(version)) : all;
  },
  'POST releases': async (app, { body }) => {
    const wanted = app.releases.find(({ id }) => id === body.release);
    const made = await app.release(wanted.slug, `Rollback to v${wanted.version}`);
    return describeRelease(app, made);
  },
  'DELETE dynos': async (app) => {
    await app.boot();
    return {};
  },
  'POST dynos': function (app, { body }) {
    const attach_url = this.rendezvous.expect(() => app.run(body.command));
    return { id: 'run', name: 'run.1', type: 'run', size: 'Basic', state: 'starting', attach_url };
  },
  'GET dynos': () => [{ id: 'web', name: 'web.1', type: 'web', size: 'Basic', state: 'up' }],
  'GET addons': () => [],
  'GET collaborators': () => [],
  'GET pipeline-couplings': () => null,
};
async function read(request) {
  let text = '';
  for await (const part of request) text += part;
  return text ? JSON.parse(text) : {};
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
