import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlatformApi } from './api.mjs';
import { PlatformApp } from './app.mjs';
import { Rendezvous } from './rendezvous.mjs';
import { makeRepository } from './repository.mjs';

/** A stub of the platform with everything around it: API, repositories, routers, one-off processes. All on 127.0.0.1. */
export class Platform {
  constructor(scratch) {
    this.scratch = scratch;
    this.rendezvous = new Rendezvous(scratch);
    this.api = new PlatformApi(this.rendezvous);
  }

  async start() {
    await this.rendezvous.listen();
    await this.api.listen();
    return this;
  }

  async create(name, settings) {
    const app = new PlatformApp(name, { folder: join(this.scratch, name), settings });
    await app.start();
    app.gitUrl = makeRepository(join(this.scratch, `${name}.git`), {
      app: name,
      api: this.api.url,
    });
    this.api.apps.set(name, app);
    return app;
  }

  /** What points the real CLI at this stub, with nothing of the operator's own. */
  environment(cliFolder) {
    const home = join(this.scratch, 'home');
    mkdirSync(home, { recursive: true });
    const { PATH, LANG } = process.env;
    return {
      PATH: `${join(cliFolder, 'node_modules', '.bin')}${delimiter}${PATH}`,
      LANG,
      HOME: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      HEROKU_HOST: this.api.url,
      // A name without a port: protocol and port are those of HEROKU_HOST.
      HEROKU_DATA_HOST: '127.0.0.1',
      HEROKU_API_KEY: 'key-of-the-stub',
      HEROKU_SKIP_NEW_VERSION_CHECK: 'true',
      HEROKU_SKIP_ANALYTICS: 'true',
      DISABLE_TELEMETRY: 'true',
      NODE_EXTRA_CA_CERTS: this.rendezvous.certificate,
    };
  }

  async close() {
    for (const app of this.api.apps.values()) await app.close();
    this.api.close();
    this.rendezvous.server.close();
  }
}
