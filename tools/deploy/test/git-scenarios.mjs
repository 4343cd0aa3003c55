import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { freePort } from '../../start/port.mjs';
import { Supervisor } from './supervisor.mjs';

const never = { name: '9004-trial-never', sql: 'SELECT 1' };
const tidy = { name: '9005-trial-tidy', phase: 'post', sql: 'SELECT 1' };
const untidy = { name: '9006-trial-untidy', phase: 'post', sql: 'SELECT 1/0' };
const broken = { name: '9002-trial-broken', sql: 'SELECT 1/0' };

/** The same on a host of one's own: tools/deploy/host/pre-receive in a bare repository, a supervisor in place of systemd. */
export const gitScenarios = {
  'a host of one’s own: good, not ready, deploy task or migration after the code fails': async (
    context,
  ) => {
    const { variant, answer } = context;
    const host = await makeHost(context);
    try {
      const first = await host.deploy(variant('own-first'));
      assert.equal(first.code, 0, first.output);
      assert.equal(await answer(host), 'own-first');

      host.configure('patience', '30');
      const unready = await host.deploy(variant('own-unready', { site: never }));
      assert.equal(unready.code, 1, unready.output);
      assert.match(unready.output, /own-unready did not become ready within 30 s/);
      assert.match(unready.output, /serving: own-first, untouched and ready/);
      assert.equal(await answer(host), 'own-first');

      const failing = await host.deploy(variant('own-failing', { task: broken }));
      assert.equal(failing.code, 1, failing.output);
      assert.match(failing.output, /The deploy task failed; what served goes on/);
      assert.equal(await answer(host), 'own-first');

      const good = await host.deploy(variant('own-good', { task: tidy }));
      assert.equal(good.code, 0, good.output);
      assert.match(good.output, /own-good is ready[^]*applying 9005-trial-tidy/);
      assert.match(good.output, /own-good serves at/);
      assert.equal(await answer(host), 'own-good');

      const untidied = await host.deploy(variant('own-untidy', { task: [tidy, untidy] }));
      assert.equal(untidied.code, 3, untidied.output);
      assert.match(untidied.output, /serving: own-untidy, ready: it stays/);
      assert.match(untidied.output, /to do: when the cause is gone: "node deploy-task.js migrate/);
      assert.equal(await answer(host), 'own-untidy');
    } finally {
      await host.stop();
    }
  },
};

async function makeHost({ scratch, databases, settings, operate }) {
  const folder = join(scratch, 'own-host');
  const repository = join(scratch, 'own-host.git');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  mkdirSync(folder);
  const env = {
    ...settings(await databases.prepared()),
    PORT: String(port),
    HOST: '127.0.0.1',
    // What a shell would stumble over.
    MAIL_FROM: 'TradyFit <hello@tradyfit.example>',
  };
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(folder, 'env'), `${lines.join('\n')}\n`);
  const supervisor = await new Supervisor(folder, { PATH: process.env.PATH, ...env }).start();
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  cpSync(join(root, 'tools/deploy/host/pre-receive'), join(repository, 'hooks/pre-receive'));
  const configured = {
    folder,
    settings: join(folder, 'env'),
    restart: supervisor.command,
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
    stop: () => supervisor.stop(),
  };
}
