// `npm run deploy -- <app> --heroku <name>`: README.md in this folder says what happens.
import { createInterface } from 'node:readline/promises';
import { readCommandLine, usage } from './command-line.mjs';
import { deploy } from './deployment.mjs';
import { Misuse, StepFailure } from './failure.mjs';
import { GitHost } from './hosts/git-host.mjs';
import { HerokuHost } from './hosts/heroku.mjs';
import { DeploymentState } from './state.mjs';
import { TaskList } from './task-list.mjs';
import { passOn, rollback, status } from './verbs.mjs';

const print = (text) => void process.stdout.write(`${text}\n`);
process.exitCode = await main();

async function main() {
  try {
    const options = readCommandLine(process.argv.slice(2));
    if (options.verb === 'help') return print(usage) ?? 0;
    return await act(options);
  } catch (error) {
    if (error instanceof Misuse) return console.error(`deploy: ${error.message}; try --help`) ?? 2;
    if (!(error instanceof StepFailure)) throw error;
    console.error(`deploy: ${error.message}${error.advice ? `: ${error.advice}` : ''}`);
    if (error.output) console.error(error.output.replace(/^/gm, '    '));
    return 1;
  }
}

async function act(options) {
  const host = options.heroku
    ? new HerokuHost(options.heroku)
    : new GitHost(options.git, options.url);
  const list = new TaskList();
  const confirm = () => ask(options);
  if (options.verb === 'status') return status({ host, print });
  if (options.verb === 'rollback') return rollback({ host, list, options, confirm, print });
  if (options.verb !== 'deploy') return passOn(options.verb, options.heroku);
  const state = new DeploymentState();
  const { app } = options;
  return deploy({
    app,
    host,
    options,
    list,
    state,
    signal: interruptible(list, state),
    confirm,
    print,
  });
}

async function ask({ yes }) {
  if (yes) return true;
  if (!process.stdin.isTTY)
    throw new StepFailure('nobody can be asked here', { advice: 'say --yes' });
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await dialogue.question('Go on? [y/N] ')).trim());
  } finally {
    dialogue.close();
  }
}

/**
 * The first Ctrl-C asks the deployment to stop where its state is known, and to put everything back; the second one leaves at once, with
 * the state as far as it is known.
 */
function interruptible(list, state) {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'])
    process.on(name, () => {
      if (controller.signal.aborted) {
        list.close();
        print(`\nLeft in the middle.${state.describe()}`);
        process.exit(130);
      }
      controller.abort();
      print('\nStopping after this step, then everything is put back; once more leaves at once.');
    });
  return controller.signal;
}
