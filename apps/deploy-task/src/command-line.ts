import { parseArgs } from 'node:util';
import type { DemoCommandOptions } from './commands/demo.js';
import { memberActs, type MembersOptions } from './commands/members.js';
import type { OrphansOptions } from './commands/orphans.js';
import { TaskFailure } from './failure.js';

export const verbs = [
  'run',
  'preflight',
  'migrate',
  'seed',
  'status',
  'demo',
  'orphans',
  'members',
  'help',
] as const;
export type Verb = (typeof verbs)[number];

/** What the command line asks for. */
export type Request =
  | { verb: Exclude<Verb, 'demo' | 'orphans' | 'members'> }
  | { verb: 'demo'; options: DemoCommandOptions }
  | { verb: 'orphans'; options: OrphansOptions }
  | { verb: 'members'; options: MembersOptions };

export const usage = `Usage: nx run deploy-task:run
       node apps/deploy-task/dist/main.js <verb> [options]

  run        checks the database, migrates and seeds it: what a release calls
  preflight  checks the server's version, extensions and rights; changes nothing
  migrate    applies pending migrations
  seed       writes the 26 categories and the towns of the world
  status     tells which migrations are applied and what is in the tables
  demo       makes demo members, items and pictures, once
             --items N   how many items, 1 to 100000 (2000)
             --seed S    a whole number: the same one makes the same demo (1)
             --now T     the moment it is made for, 2026-11-23T12:00:00Z (now)
             --force     even when NODE_ENV is production
  orphans    removes unfinished photos, forgotten drafts and files that belong to nothing
             --dry-run   only tell what would go
             --force     even when more than half of all files would go
  members    does something with one member, and logs it
             promote <username>  makes an admin of the member; there is no other way
             demote <username>   takes that back
             delete <username>   deletes the account, for good
  help       shows this

Settings come from the environment: apps/deploy-task/README.md lists them.`;

const demoOptions = {
  items: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  now: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;
const orphansOptions = {
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;
const hourMs = 3_600_000;

/**
 * @param words the arguments after the program's name
 * @throws TaskFailure with exit code 2 when they make no sense
 */
export function readCommandLine(words: readonly string[], now = new Date()): Request {
  const [word = 'help', ...rest] = words;
  const verb = ['--help', '-h'].includes(word) ? 'help' : verbs.find((known) => known === word);
  if (!verb) throw misuse(`There is no verb “${word}”: it is one of ${verbs.join(', ')}`);
  if (verb === 'orphans') return { verb, options: readOrphansOptions(rest) };
  if (verb === 'members') return { verb, options: readMembersOptions(rest) };
  if (verb !== 'demo') {
    if (rest.length > 0) throw misuse(`${verb} takes no “${rest[0]}”`);
    return { verb };
  }
  return { verb, options: readDemoOptions(rest, now) };
}

function readDemoOptions(words: string[], now: Date): DemoCommandOptions {
  const {
    items,
    seed,
    now: moment,
    force,
  } = parsed('demo', () =>
    parseArgs({ args: words, options: demoOptions, allowPositionals: false }),
  );
  return {
    items: wholeNumber('--items', items, 1, 100_000),
    seed: wholeNumber('--seed', seed, 0, 2 ** 31 - 1),
    // Rounded, so that two runs within an hour make the same set.
    now:
      moment === undefined ? new Date(Math.floor(now.getTime() / hourMs) * hourMs) : date(moment),
    force,
  };
}

function readOrphansOptions(words: string[]): OrphansOptions {
  const { 'dry-run': dryRun, force } = parsed('orphans', () =>
    parseArgs({ args: words, options: orphansOptions, allowPositionals: false }),
  );
  return { dryRun, force };
}

function readMembersOptions(words: readonly string[]): MembersOptions {
  const [word, username, ...rest] = words;
  const act = memberActs.find((known) => known === word);
  if (!act) throw misuse(`members: say one of ${memberActs.join(', ')}, then a username`);
  if (!username) throw misuse(`members ${act}: say whose username`);
  if (rest.length > 0) throw misuse(`members ${act} takes one username, not “${rest[0]}” too`);
  return { act, username };
}

function parsed<Values>(verb: Verb, parse: () => { values: Values }): Values {
  try {
    return parse().values;
  } catch (error) {
    throw misuse(`${verb}: ${(error as Error).message.split(/\.\s/)[0]}`);
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value < least || value > most)
    throw misuse(`${name} must be a whole number from ${least} to ${most}, not “${text}”`);
  return value;
}

function date(text: string): Date {
  const value = new Date(text);
  if (Number.isNaN(value.getTime()))
    throw misuse(`--now must be a moment like 2026-11-23T12:00:00Z, not “${text}”`);
  return value;
}

function misuse(message: string): TaskFailure {
  return new TaskFailure(`${message}; try \`help\``, 2);
}
