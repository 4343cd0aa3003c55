import { spawn } from 'node:child_process';
import { execute, spawnFailure } from './execute.mjs';
import { StepFailure } from './failure.mjs';
import { askReadiness, waitUntilReady } from './readiness.mjs';

/** What each thin verb is in the platform's own words. */
const passed = {
  logs: (name) => ['logs', '--tail', '--app', name],
  shell: (name) => ['run', '--app', name, '--', 'node deploy-task.js shell'],
  psql: (name) => ['pg:psql', '--app', name],
};

/** Hands the terminal over to the platform's command line. Gives its exit code. */
export function passOn(verb, name) {
  return new Promise((resolve, reject) => {
    const child = spawn('heroku', passed[verb](name), { stdio: 'inherit' });
    // Ctrl-C is the child's.
    process.on('SIGINT', () => undefined);
    child.once('error', (error) => reject(spawnFailure('heroku', error)));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Which release serves, whether it is ready, and what the database lacks. Gives 0 when it is ready. */
export async function status({ host, print }) {
  for (const [title, check] of host.checks()) print(`${title}: ${await check()}`);
  const { ready, release, reasons, httpStatus } = await askReadiness(host.address);
  print(`maintenance page: ${host.inMaintenance ? 'on' : 'off'}`);
  const why = reasons?.join('; ') ?? `it answers ${httpStatus}`;
  print(`ready: ${ready ? `yes, ${release ?? 'a release without a name'}` : `no, ${why}`}`);
  if (host.can.task && host.before) await taskStatus(host.name);
  return ready ? 0 : 1;
}

async function taskStatus(name) {
  const words = ['run', '--exit-code', '--no-tty', '--no-notify', '--app', name, '--'];
  const { stdout } = await execute('heroku', [...words, 'node deploy-task.js status']);
  process.stdout.write(stdout);
}

/** Goes back to the release before the one that serves, or to a named one, and waits until it serves. */
export async function rollback({ host, list, options, confirm, print }) {
  for (const [title, check] of host.checks()) await list.step(title, check);
  const target = host.releases.find(({ version, status: state, slug, current }) => {
    if (options.release) return `v${version}` === options.release;
    return !current && state === 'succeeded' && slug && slug.id !== host.before?.slug?.id;
  });
  if (!target?.slug)
    throw new StepFailure(`there is no ${options.release ?? 'release before'} to go back to`);
  list.close();
  print(`\nBack to v${target.version} (${target.description}), settings of that time included.`);
  if (options.dryRun || !(await confirm())) return print('Nothing was changed.') ?? 0;
  const { release: now } = await askReadiness(host.address);
  await list.step('roll back', (say) => host.rollback(target, say));
  if (!host.inMaintenance)
    await list.step('it serves', async (say) => {
      const { patienceMs } = options;
      const { release } = await waitUntilReady(host.address, undefined, { patienceMs, say });
      return release === now ? `${release}, as before` : release;
    });
  list.close();
  return 0;
}
