import assert from 'node:assert/strict';
import { duration } from '../../lib/console.mjs';

const gone = { name: '9001-trial-gone', destructive: 'items.trial is gone', sql: 'SELECT 1' };
const broken = { name: '9002-trial-broken', sql: 'SELECT 1/0' };
const more = { name: '9000-trial-more', sql: 'CREATE TABLE trial_more (id int)' };
const tidy = {
  name: '9005-trial-tidy',
  phase: 'post',
  destructive: 'trial_more is gone',
  sql: 'DROP TABLE IF EXISTS trial_more',
};
const untidy = { name: '9006-trial-untidy', phase: 'post', sql: 'SELECT 1/0' };
const never = { name: '9004-trial-never', sql: 'SELECT 1' };

/**
 * What must hold when a deployment goes well or badly. Each gets an application of its own on a database that the release before has
 * prepared; `serving` tells what visitors get.
 */
export const scenarios = {
  'a dry run changes nothing': async ({ serving, deploy, variant, api }) => {
    const app = await serving('before');
    const changes = api.changes.length;
    const { code, output } = await deploy(app, variant('dry'), ['--dry-run']);
    assert.equal(code, 0, output);
    assert.match(output, /dry to Heroku's \S+, in place of before/);
    assert.match(output, /Nothing was changed/);
    assert.equal(api.changes.length, changes, api.changes.slice(changes).join());
  },

  'a good deployment serves, and no visitor sees a maintenance page': async (context) => {
    const { serving, deploy, variant, visit, answer } = context;
    const app = await serving('before');
    const visitor = visit(app);
    const changes = { site: [more, tidy], task: [more, tidy] };
    const { code, output } = await deploy(app, variant('good', changes));
    assert.equal(code, 0, output);
    assert.equal(await answer(app), 'good');
    assert.deepEqual(await visitor.leave(), ['200']);
    assert.deepEqual(app.events.slice(1), [
      'backup',
      'release command, maintenance off',
      'boot v4',
      'run node deploy-task.js run',
      'boot v4',
      'run node deploy-task.js migrate --post',
    ]);
    assert.match(output, /after it: 9005-trial-tidy \(trial_more is gone\); then no way back/);
    assert.match(output, /✔ the new release becomes ready[^]*applying 9005-trial-tidy/);
    assert.match(output, /good serves at http/);
  },

  'a migration after the new code fails: the new release stays': async (context) => {
    const { serving, deploy, variant, visit, answer } = context;
    const app = await serving('before');
    const visitor = visit(app);
    const changes = { site: [tidy, untidy], task: [tidy, untidy] };
    const { code, output } = await deploy(app, variant('untidy', changes));
    assert.equal(code, 3, output);
    assert.match(output, /`node deploy-task\.js migrate --post` ended with 1/);
    assert.match(output, /✔ the new release serves: untidy/);
    assert.match(output, /serving: untidy, ready: it stays/);
    assert.match(output, /may miss, for the release before: trial_more is gone/);
    assert.match(output, /to do: when the cause is gone: heroku run .*migrate --post/);
    assert.doesNotMatch(output, /roll(ed)? ?back/);
    assert.equal(await answer(app), 'untidy');
    assert.deepEqual(await visitor.leave(), ['200']);
  },

  'not ready: rolled back, the old version serves': async ({
    serving,
    deploy,
    variant,
    answer,
  }) => {
    const app = await serving('before');
    const { code, output, between } = await deploy(app, variant('unready', { site: never }));
    assert.equal(code, 1, output);
    assert.match(output, /did not become ready within 30 s: .*9004-trial-never is pending/);
    assert.match(output, /serving: before, rolled back and ready/);
    assert.equal(await answer(app), 'before');
    assert.equal(app.maintenance, false);
    const ms = between(/✖ the new release becomes ready/, /✔ the release before serves/);
    console.log(`  the release before was seen to serve ${duration(ms)} after it was found out`);
    // The promise of docs/operations.md.
    assert.ok(ms < 60_000, `${ms} ms`);
  },

  'the release command fails: the old release is untouched': async (context) => {
    const { serving, deploy, variant, answer } = context;
    const app = await serving('before');
    const { pid } = app.web;
    const { code, output } = await deploy(
      app,
      variant('unreleased', { site: broken, task: broken }),
    );
    assert.equal(code, 1, output);
    assert.match(output, /the release command of v4 failed/);
    assert.match(output, /serving: before, untouched and ready/);
    assert.equal(app.web.pid, pid, 'the old process was replaced');
    assert.equal(await answer(app), 'before');
  },

  'the deploy task fails: rolled back, non-zero exit': async (context) => {
    const { serving, deploy, variant, answer } = context;
    const app = await serving('before');
    const changes = { site: broken, task: broken, releaseCommand: false };
    const { code, output } = await deploy(app, variant('failing-task', changes));
    assert.equal(code, 1, output);
    assert.match(output, /`node deploy-task\.js run` ended with 1/);
    assert.match(output, /division by zero/);
    assert.match(output, /serving: before, rolled back and ready/);
    assert.equal(await answer(app), 'before');
  },

  'a destructive migration: maintenance page during it': async (context) => {
    const { serving, deploy, variant, visit, answer } = context;
    const app = await serving('before');
    const visitor = visit(app);
    const { code, output } = await deploy(app, variant('contracting', { site: gone, task: gone }));
    assert.equal(code, 0, output);
    assert.match(output, /maintenance page: yes, a migration takes something/);
    assert.ok(app.events.includes('release command, maintenance on'), app.events.join());
    assert.deepEqual((await visitor.leave()).sort(), ['200', 'maintenance page']);
    assert.equal(app.maintenance, false);
    assert.equal(await answer(app), 'contracting');
  },

  'the first deployment serves': async ({ empty, deploy, variant, answer }) => {
    const app = await empty();
    const { code, output } = await deploy(app, variant('first'));
    assert.equal(code, 0, output);
    assert.match(output, /for the first time/);
    assert.equal(app.backups.length, 0);
    assert.equal(app.maintenance, false);
    assert.equal(await answer(app), 'first');
  },

  'a first deployment that fails leaves the maintenance page': async (context) => {
    const { empty, deploy, variant, answer } = context;
    const app = await empty();
    const { code, output } = await deploy(app, variant('bad-first', { site: never }));
    assert.equal(code, 1, output);
    assert.equal(app.maintenance, true);
    assert.match(output, /maintenance page: on/);
    assert.match(output, /correct it and deploy again/);
    const again = await deploy(app, variant('better'));
    assert.equal(again.code, 0, again.output);
    assert.equal(await answer(app), 'better');
  },
};
