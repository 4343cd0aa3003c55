import assert from 'node:assert/strict';

const slow = { name: '9003-trial-slow', sql: 'SELECT pg_sleep(8)' };
const never = { name: '9004-trial-never', sql: 'SELECT 1' };

/** Ctrl-C at every kind of step. */
export const interruptScenarios = {
  'Ctrl-C before anything was pushed: nothing was changed': async (context) => {
    const { serving, deploy, variant, answer } = context;
    const app = await serving('before');
    const { code, output } = await deploy(app, variant('stopped'), [], { interruptAt: /backup …/ });
    assert.equal(code, 130, output);
    assert.match(output, /serving: before, untouched/);
    assert.deepEqual(app.events.slice(1), ['backup']);
    assert.equal(await answer(app), 'before');
  },

  'Ctrl-C during the deploy task: it ends, then everything is put back': async (context) => {
    const { serving, deploy, variant, answer } = context;
    const app = await serving('before');
    const changes = { site: slow, task: slow, releaseCommand: false };
    const { code, output } = await deploy(app, variant('slow', changes), [], {
      interruptAt: /applying 9003/,
    });
    assert.equal(code, 130, output);
    assert.match(output, /✔ deploy task/);
    assert.match(output, /serving: before, rolled back and ready/);
    assert.equal(await answer(app), 'before');
  },

  'Ctrl-C twice leaves at once and says what is known': async (context) => {
    const { serving, deploy, variant } = context;
    const app = await serving('before');
    const changes = { site: slow, task: slow, releaseCommand: false };
    const { code, output } = await deploy(app, variant('left', changes), [], {
      interruptAt: /applying 9003/,
      times: 2,
    });
    assert.equal(code, 130, output);
    assert.match(output, /Left in the middle/);
    assert.match(output, /to do: heroku releases:rollback v3 --app/);
  },

  'Ctrl-C during the push, and while readiness is awaited: everything is put back': async (
    context,
  ) => {
    const { serving, deploy, variant, answer } = context;
    const app = await serving('before');
    const pushed = await deploy(app, variant('pushed'), ['--skip-backup'], {
      interruptAt: /push pushed …/,
    });
    assert.equal(pushed.code, 130, pushed.output);
    assert.match(pushed.output, /✔ push pushed: v4/);
    assert.doesNotMatch(pushed.output, /deploy task/);
    assert.match(pushed.output, /serving: before, rolled back and ready/);
    assert.equal(await answer(app), 'before');

    const awaited = await deploy(app, variant('awaited', { site: never }), ['--skip-backup'], {
      interruptAt: /awaited is not ready/,
    });
    assert.equal(awaited.code, 130, awaited.output);
    assert.match(awaited.output, /✖ the new release becomes ready/);
    assert.doesNotMatch(awaited.output, /did not become ready within/);
    assert.match(awaited.output, /serving: before, rolled back and ready/);
    assert.equal(await answer(app), 'before');
  },
};
