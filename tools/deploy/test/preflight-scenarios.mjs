import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

const nowhere = 'postgres://tradyfit@127.0.0.1:1/tradyfit';

/** What keeps a deployment from beginning; each is refused in words that say what to do, before anything changes. */
export const preflightScenarios = {
  'a preflight that finds something changes nothing': async (context) => {
    const { empty, deploy, variant, api, databases } = context;
    const app = await empty();
    const good = { ...app.settings };
    const folder = variant('refused');
    const changes = api.changes.length;
    const refused = async (why, { settings = {}, more = [], options, target = app } = {}) => {
      app.settings = { ...good, ...settings };
      const { code, output } = await deploy(target, folder, more, options);
      assert.equal(code, 1, output);
      assert.match(output, why);
      assert.match(output, /Nothing was changed|serving: nothing yet/);
      assert.deepEqual(api.changes.slice(changes), []);
      assert.deepEqual([app.events, app.releases.length], [[], 2]);
    };
    await withUncommitted(() =>
      refused(/✖ clean tree: something is not committed/, { options: { packaged: false } }),
    );
    await refused(/✖ logged in[^]*nobody is logged in[^]*run `heroku login`/, {
      options: { env: { HEROKU_API_KEY: undefined } },
    });
    await refused(/✖ the application trial-unknown[^]*does it exist\?/, {
      target: { name: 'trial-unknown' },
    });
    await refused(/✖ settings: BUILD_VERSION is set/, { settings: { BUILD_VERSION: '1' } });
    await refused(/✖ settings: .*SESSION_SECRET/, { settings: { SESSION_SECRET: undefined } });
    await refused(/✖ database: .*127\.0\.0\.1:1/, { settings: { DATABASE_URL: nowhere } });
    await refused(/✖ database: .*postgis.*CREATE EXTENSION/i, {
      settings: { DATABASE_URL: await databases.withoutExtensions() },
    });
  },
};

async function withUncommitted(act) {
  const file = join(root, `uncommitted-${process.pid}.txt`);
  writeFileSync(file, 'a trial of the deploy tool');
  try {
    await act();
  } finally {
    rmSync(file);
  }
}
