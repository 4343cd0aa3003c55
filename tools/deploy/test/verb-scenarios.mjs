import assert from 'node:assert/strict';

const broken = { name: '9002-trial-broken', sql: 'SELECT 1/0' };

/** What else the tool does than to deploy the site. */
export const verbScenarios = {
  'rollback and status are verbs of their own': async (context) => {
    const { serving, deploy, variant, verb, answer } = context;
    const app = await serving('before');
    assert.equal((await deploy(app, variant('after'), ['--skip-backup'])).code, 0);
    const back = await verb('rollback', app, ['--yes']);
    assert.equal(back.code, 0, back.output);
    assert.equal(await answer(app), 'before');
    const { code, output } = await verb('status', app);
    assert.equal(code, 0, output);
    assert.match(output, /ready: yes, before/);
    assert.match(output, /migrations applied: 0001-foundation/);
  },

  'the deploy task alone is deployed, and refused when it fails': async (context) => {
    const { empty, deploy, variant } = context;
    const app = await empty();
    const task = { what: 'deploy-task' };
    const first = await deploy(app, variant('task-first', task), [], task);
    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /task-first ran\./);
    assert.deepEqual(app.events, ['release command, maintenance off', 'run node main.js run']);
    const changes = { ...task, task: broken };
    const failing = await deploy(app, variant('task-failing', changes), ['--skip-backup'], task);
    assert.equal(failing.code, 1, failing.output);
    assert.match(failing.output, /the release command of v4 failed/);
    assert.match(failing.output, /serving: the release before, untouched/);
  },
};
