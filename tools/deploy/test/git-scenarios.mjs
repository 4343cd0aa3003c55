import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { freePort } from '../../start/port.mjs';

const never = { name: '9004-trial-never', sql: 'SELECT 1' };
const broken = { name: '9002-trial-broken', sql: 'SELECT 1/0' };

/** The same on a host of one's own: tools/deploy/host/pre-receive in a bare repository, a shell line in place of systemd. */
export const gitScenarios = {
  'a host of one’s own: good, not ready, deploy task fails': async (context) => {
    const { variant, answer } = context;
    const host = await makeHost(context);
    try {
      const first = await host.deploy(variant('own-first'));
      assert.equal(first.code, 0, first.output);
      assert.equal(await answer(host), 'own-first');

      const good = await host.deploy(variant('own-good'));
      assert.equal(good.code, 0, good.output);
      assert.match(good.output, /own-good serves at/);
      assert.equal(await answer(host), 'own-good');

      host.configure('patience', '30');
      const unready = await host.deploy(variant('own-unready', { site: never }));
      assert.equal(unready.code, 1, unready.output);
      assert.match(unready.output, /own-unready did not become ready within 30 s/);
      assert.match(unready.output, /serving: own-good, untouched and ready/);
      assert.equal(await answer(host), 'own-good');

      const failing = await host.deploy(variant('own-failing', { task: broken }));
      assert.equal(failing.code, 1, failing.output);
      assert.match(failing.output, /The deploy task failed; what served goes on/);
      assert.equal(await answer(host), 'own-good');
    } finally {
      host.stop();
    }
  },
};

async function makeHost({ scratch, databases, settings, operate }) {
  const folder = join(scratch, 'own-host');
  const repository = join(scratch, 'own-host.git');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  mkdirSync(folder);
  const env = { ...settings(await databases.prepared()), PORT: String(port), HOST: '127.0.0.1' };
  const lines = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(join(folder, 'env'), `${lines.join('\n')}\n`);
  // What systemd does: ends the process that serves, starts the one that `current` names, with the settings.
  const restart = join(folder, 'restart.sh');
  writeFileSync(
    restart,
    `cd '${folder}'
if [ -f pid ] && kill "$(cat pid)" 2>/dev/null; then while kill -0 "$(cat pid)" 2>/dev/null; do sleep 0.1; done; fi
set -a; . ./env; set +a
cd current
setsid '${process.execPath}' main.js >../log 2>&1 </dev/null &
echo $! >../pid
`,
  );
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  cpSync(join(root, 'tools/deploy/host/pre-receive'), join(repository, 'hooks/pre-receive'));
  const configured = {
    folder,
    settings: join(folder, 'env'),
    restart: `sh '${restart}'`,
    ready: `${address}/readyz`,
    patience: '120',
  };
  const configure = (name, value) =>
    execFileSync('git', ['--git-dir', repository, 'config', `tradyfit.${name}`, value]);
  for (const [name, value] of Object.entries(configured)) configure(name, value);
  return {
    address,
    configure,
    deploy: (packaged) =>
      operate(
        // prettier-ignore
        ['web', '--git', repository, '--url', address, '--folder', packaged, '--yes', '--skip-tests', '--patience', '30'],
        { DATABASE_URL: undefined },
      ),
    stop: () => {
      const pid = join(folder, 'pid');
      if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')), 'SIGTERM');
    },
  };
}
