import { parseArgs } from 'node:util';
import type { DemoCommandOptions } from './commands/demo.js';
import { memberActs, type MembersOptions } from './commands/members.js';
import type { OrphansOptions } from './commands/orphans.js';
import type { MigrateOptions } from './commands/migrate.js';
import type { ReportOptions } from './commands/command.js';
import type { PagesOptions } from './commands/pages.js';
import type { ShellOptions } from './commands/shell.js';
import { TaskFailure } from './failure.js';
import { type Verb, verbs } from './usage.js';

/** What the command line asks for. */
export type Request =
  | { verb: 'seed' | 'help' }
  | { verb: 'run' | 'migrate'; options: MigrateOptions }
  | { verb: 'preflight' | 'status'; options: ReportOptions }
  | { verb: 'demo'; options: DemoCommandOptions }
  | { verb: 'orphans'; options: OrphansOptions }
  | { verb: 'members'; options: MembersOptions }
  | { verb: 'pages'; options: PagesOptions }
  | { verb: 'shell'; options: ShellOptions };

const demoOptions = {
  items: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  now: { type: 'string' },
  skewed: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;
const orphansOptions = {
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
} as const;
const hourMs = 3_600_000;
/** So many items of an even mix would be like no market at all. */
const alwaysSkewedAbove = 20_000;

/**
 * @param words the arguments after the program's name
 * @throws TaskFailure with exit code 2 when they make no sense
 */
export function readCommandLine(words: readonly string[], now = new Date()): Request {
  const [word = 'help', ...rest] = words;
  const verb = ['--help', '-h'].includes(word) ? 'help' : verbs.find((known) => known === word);
  if (!verb) throw misuse(`There is no verb “${word}”: it is one of ${verbs.join(', ')}`);
  switch (verb) {
    case 'run':
    case 'migrate':
      return { verb, options: { post: flag(verb, 'post', rest) } };
    case 'preflight':
    case 'status':
      return { verb, options: { json: flag(verb, 'json', rest) } };
    case 'shell':
      return { verb, options: { write: flag(verb, 'write', rest) } };
    case 'demo':
      return { verb, options: readDemoOptions(rest, now) };
    case 'orphans':
      return { verb, options: readOrphansOptions(rest) };
    case 'members':
      return { verb, options: readMembersOptions(rest) };
    case 'pages':
      return { verb, options: readPagesOptions(rest) };
    default:
      if (rest.length > 0) throw misuse(`${verb} takes no “${rest[0]}”`);
      return { verb };
  }
}

/** Whether the one option of the verb is given. */
function flag(verb: Verb, name: string, words: string[]): boolean {
  const other = words.find((word) => word !== `--${name}`);
  if (other !== undefined) throw misuse(`${verb} takes no “${other}”`);
  return words.length > 0;
}

function readDemoOptions(words: string[], now: Date): DemoCommandOptions {
  const {
    items,
    seed,
    now: moment,
    skewed,
    force,
  } = parsed('demo', () =>
    parseArgs({ args: words, options: demoOptions, allowPositionals: false }),
  );
  const size = wholeNumber('--items', items, 1, 2_000_000);
  return {
    items: size,
    seed: wholeNumber('--seed', seed, 0, 2 ** 31 - 1),
    // Rounded, so that two runs within an hour make the same set.
    now:
      moment === undefined ? new Date(Math.floor(now.getTime() / hourMs) * hourMs) : date(moment),
    skewed: skewed || size > alwaysSkewedAbove,
    force,
  };
}

function readOrphansOptions(words: string[]): OrphansOptions {
  const { 'dry-run': dryRun, force } = parsed('orphans', () =>
    parseArgs({ args: words, options: orphansOptions, allowPositionals: false }),
  );
  return { dryRun, force };
}

function readPagesOptions(words: string[]): PagesOptions {
  const { out } = parsed('pages', () =>
    parseArgs({ args: words, options: { out: { type: 'string' } }, allowPositionals: false }),
  );
  if (out === '') throw misuse('pages --out: say which folder');
  return out === undefined ? {} : { out };
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
