import { waitUntilReady } from './readiness.mjs';

/**
 * After a failure: the release before serves again, seen with own eyes, and the maintenance page is as it was. A first deployment has no
 * release before: its maintenance page stays. Once migrations that follow the new code have begun, the release before may miss what they
 * took: the new one, which was ready before them, stays.
 *
 * @returns {Promise<boolean>} false when somebody must look
 */
export async function putBack({ host, list, state, options, print }) {
  try {
    // A push that was refused, or whose release command failed, has moved nothing.
    if (state.pushing) state.moved = Boolean(await host.moved());
    if (!host.before) return state.moved ? await keepClosed({ host, list, state }) : true;
    const stays = state.moved && state.after;
    if (state.moved && !stays) {
      await list.step(`roll back to the release before`, (say) => host.rollback(host.before, say));
      state.rolledBack = true;
    }
    if (state.maintenance && !host.inMaintenance) {
      await list.step('maintenance off', () => host.maintenance(false));
      state.maintenance = false;
    }
    if (state.moved || state.pushing) await verify({ host, list, state, options });
    list.close();
    return state.after !== 'begun';
  } catch (error) {
    list.close();
    print(`\nPutting it back failed: ${error.message}`);
    if (error.output) print(error.output.replace(/^/gm, '    '));
    return false;
  }
}

async function verify({ host, list, state, options }) {
  if (!state.serves || (state.maintenance && host.inMaintenance)) return;
  const stays = state.moved && !state.rolledBack;
  await list.step(`the ${stays ? 'new release' : 'release before'} serves`, async (say) => {
    const { patienceMs } = options;
    const wanted = stays ? state.release : state.releaseBefore;
    const { release } = await waitUntilReady(host.address, wanted, { patienceMs, say });
    state.verified = true;
    return release;
  });
}

async function keepClosed({ host, list, state }) {
  if (host.can.maintenance && !state.maintenance) {
    await list.step('maintenance on', () => host.maintenance(true));
    state.maintenance = true;
  }
  list.close();
  return true;
}
