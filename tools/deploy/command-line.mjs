import { parseArgs } from 'node:util';
import { Misuse } from './failure.mjs';

export const apps = ['web', 'deploy-task'];
export const verbs = ['deploy', 'rollback', 'status', 'logs', 'shell', 'psql'];

export const usage = `Usage: npm run deploy -- <app> --heroku <name> [options]
       npm run deploy -- <app> --git <url> --url <https://…> [options]
       npm run deploy -- <verb> --heroku <name>

  <app>              web, or deploy-task alone
  rollback           goes back to the release before, or to --release v12
  status             which release serves, whether it is ready, what is pending
  logs               follows the log
  shell              opens the deploy task's shell beside the site
  psql               opens psql on the database

  --heroku <name>    an application on Heroku
  --git <url>        a bare repository whose hook installs and starts what it gets
  --url <address>    where the site of --git answers
  --dry-run          checks everything, says what would happen, changes nothing
  --yes              does not ask
  --skip-tests       does not want the tests green at this commit
  --skip-backup      makes no backup
  --maintenance      shows the maintenance page in any case, and deploys without a look at the database from here
  --folder <path>    deploys a folder that was packaged before
  --patience <s>     seconds to wait for the new release (180)`;

const options = {
  heroku: { type: 'string' },
  git: { type: 'string' },
  url: { type: 'string' },
  folder: { type: 'string' },
  release: { type: 'string' },
  patience: { type: 'string', default: '180' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'skip-tests': { type: 'boolean', default: false },
  'skip-backup': { type: 'boolean', default: false },
  maintenance: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
};

/**
 * @param {string[]} words the arguments after the program's name
 * @throws Misuse in one line
 */
export function readCommandLine(words) {
  const { values, positionals } = parse(words);
  if (values.help || words.length === 0) return { verb: 'help' };
  const [word, ...more] = positionals;
  if (!word) throw new Misuse(`say what to deploy: ${apps.join(' or ')}`);
  if (more.length > 0) throw new Misuse(`one word at a time, not “${more[0]}” too`);
  const verb = apps.includes(word) ? 'deploy' : word;
  if (!verbs.includes(verb) || word === 'deploy')
    throw new Misuse(
      `there is no “${word}”: it is ${apps.join(', ')} or ${verbs.slice(1).join(', ')}`,
    );
  checkTarget(verb, values);
  if (values.release && verb !== 'rollback') throw new Misuse('--release belongs to rollback');
  if (values.release && !/^v[1-9]\d*$/.test(values.release))
    throw new Misuse(`--release is like v12, not “${values.release}”`);
  if (!/^[1-9]\d{0,3}$/.test(values.patience))
    throw new Misuse(`--patience is a whole number of seconds, not “${values.patience}”`);
  return {
    verb,
    ...(verb === 'deploy' && { app: word }),
    heroku: values.heroku,
    git: values.git,
    url: values.url?.replace(/\/+$/, ''),
    folder: values.folder,
    release: values.release,
    patienceMs: Number(values.patience) * 1_000,
    dryRun: values['dry-run'],
    yes: values.yes,
    skipTests: values['skip-tests'],
    skipBackup: values['skip-backup'],
    maintenance: values.maintenance,
  };
}

function parse(words) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error.message.split(/\.\s/)[0]);
  }
}

function checkTarget(verb, { heroku, git, url }) {
  if (Boolean(heroku) === Boolean(git))
    throw new Misuse('say where to: --heroku <name> or --git <url>');
  if (heroku && !/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(heroku))
    throw new Misuse(`“${heroku}” is no name of a Heroku application`);
  if (heroku && url) throw new Misuse('--url belongs to --git: Heroku knows its address');
  if (git && git.startsWith('-')) throw new Misuse(`“${git}” is no address of a repository`);
  if (git && !['deploy', 'status'].includes(verb))
    throw new Misuse(`${verb} is a verb of Heroku: on a host of your own its own tools serve`);
  if (git && !/^https?:\/\/[^/]/.test(url ?? ''))
    throw new Misuse('--git needs --url https://…, where the site answers');
}
