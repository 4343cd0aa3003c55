import { Interrupted, StepFailure } from './failure.mjs';
import { commitOf } from './packaged.mjs';
import { preflight } from './preflight.mjs';
import { putBack } from './put-back.mjs';
import { waitUntilReady } from './readiness.mjs';
import { planOf } from './plan.mjs';

/**
 * Deploys one app. Whatever fails, the release before serves again afterwards, or it is said what does not.
 *
 * @param {{ app: string, host: object, options: object, list: object, state: object, signal: AbortSignal, confirm: () => Promise<boolean>,
 *   print: (text: string) => void }} context
 * @returns {Promise<number>} 0 deployed or nothing wanted, 1 failed and put back, 3 failed and somebody must look, 130 interrupted
 */
export async function deploy(context) {
  const { host, options, list, state, signal, print } = context;
  const stopIfAsked = () => {
    if (signal.aborted) throw new Interrupted();
  };
  try {
    const found = await preflight({ ...context, stopIfAsked });
    state.learn(host, found);
    const plan = planOf(host, found, options);
    list.close();
    print(`\n${plan.text}\n`);
    if (options.dryRun) return print('Nothing was changed (--dry-run).') ?? 0;
    if (!(await context.confirm())) return print('Nothing was changed.') ?? 0;
    await carryOut({ ...context, ...found, plan, stopIfAsked });
    list.close();
    print(
      `\n${found.packaged.release} ${found.packaged.serves ? `serves at ${host.address}` : 'ran'}.`,
    );
    return 0;
  } catch (error) {
    list.close();
    // A step that was cut off by Ctrl-C fails in its own words.
    const interrupted = error instanceof Interrupted || signal.aborted;
    report(print, error, interrupted);
    const putBackWell = await putBack(context);
    print(state.describe());
    if (!putBackWell) return 3;
    return interrupted ? 130 : 1;
  }
}

async function carryOut({ host, options, list, state, signal, plan, packaged, stopIfAsked }) {
  const step = async (title, act) => {
    stopIfAsked();
    await list.step(title, act);
  };
  const task = (words, say) => host.task(['node', packaged.task, ...words], say);
  const ready = (say) =>
    waitUntilReady(host.address, packaged.release, { patienceMs: options.patienceMs, signal, say });

  if (plan.backup) {
    await step('backup', (say) => host.backup(say));
    state.backup = true;
  }
  if (plan.maintenance) {
    await step('maintenance on', () => host.maintenance(true));
    state.maintenance = true;
  }
  await step(`push ${packaged.release}`, async (say) => {
    const commit = await commitOf(packaged);
    state.pushing = true;
    const pushed = await host.push(commit, say).catch((error) => {
      if (error.releaseStays) state.after = 'begun';
      throw error;
    });
    state.moved = true;
    return pushed;
  });
  if (host.can.task) {
    await step('deploy task', (say) => task(['run'], say));
    if (packaged.serves) await step('restart', () => host.restart());
  }
  if (packaged.serves && plan.maintenance)
    // No visitor and no monitor gets past the maintenance page, so the release is tried where it runs.
    await step('the new release becomes ready', (say) => host.task(['node', 'ready.js'], say));
  else if (packaged.serves) await step('the new release becomes ready', ready);
  if (host.can.task && plan.post)
    await step('migrations after the new code', async (say) => {
      state.after = 'begun';
      await task(['migrate', '--post'], say);
      state.after = 'done';
    });
  if (plan.maintenance) {
    await step('maintenance off', () => host.maintenance(false));
    state.maintenance = false;
    if (packaged.serves) await step('visitors reach the new release', ready);
  }
}

function report(print, error, interrupted) {
  if (interrupted) return print('\nInterrupted.');
  print(`\nThe deployment failed: ${error.message}`);
  if (error.output) print(error.output.replace(/^/gm, '    '));
  if (!(error instanceof StepFailure)) print(String(error.stack));
  if (error.advice) print(`What to do: ${error.advice}.`);
}
