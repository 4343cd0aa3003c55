import { waitUntilReady } from './readiness.mjs';

/**
 * After a failure: the release before serves again, seen with own eyes, and the maintenance page is as it was. A first deployment has no
 * release before: its maintenance page stays.
 *
 * @returns {Promise<boolean>} false when somebody must look
 */
export async function putBack({ host, list, state, options, print }) {
  try {
    // A push that was refused, or whose release command failed, has moved nothing.
    if (state.pushing) state.moved = Boolean(await host.moved());
    if (!host.before) return state.moved ? await keepClosed({ host, list, state }) : true;
    if (state.moved) {
      await list.step(`roll back to the release before`, (say) => host.rollback(host.before, say));
      state.rolledBack = true;
    }
    if (state.maintenance && !host.inMaintenance) {
      await list.step('maintenance off', () => host.maintenance(false));
      state.maintenance = false;
    }
    if (state.moved || state.pushing) await verify({ host, list, state, options });
    list.close();
    return true;
  } catch (error) {
    list.close();
    print(`\nPutting it back failed: ${error.message}`);
    if (error.output) print(error.output.replace(/^/gm, '    '));
    return false;
  }
}

async function verify({ host, list, state, options }) {
  if (!state.serves || (state.maintenance && host.inMaintenance)) return;
  await list.step('the release before serves', async (say) => {
    const { patienceMs } = options;
    const { release } = await waitUntilReady(host.address, state.releaseBefore, {
      patienceMs,
      say,
    });
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
