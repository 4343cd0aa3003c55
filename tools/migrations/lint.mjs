import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { ANSWERED_ELSEWHERE, DESTRUCTIVE, EXCEPTIONS } from './rules.mjs';

/** The oldest server that the deploy task accepts. */
const OLDEST_POSTGRES = '15.0';

const commentsAndTexts = /--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'/g;
const drops =
  /\bDROP\s+(?:FUNCTION|PROCEDURE|ROUTINE|(?:MATERIALIZED\s+)?VIEW|TYPE|DOMAIN|TRIGGER|SEQUENCE|EXTENSION)\b/gi;

/**
 * A finding: which rule, in which line of the migration's SQL, and what it is about.
 * @typedef {{ rule: string, line: number, message: string }} Finding
 */

/** @returns {Finding[]} what squawk, and one rule of ours that it lacks, have to say */
export function findRisks(migration) {
  const outside = migration.transaction === false;
  const sql = outside
    ? migration.steps.map((step) => (step.batch ?? step).trim().replace(/;?$/, ';')).join('\n')
    : migration.sql;
  return [...bySquawk(sql, outside), ...droppedNames(sql)];
}

function bySquawk(sql, outsideTransaction) {
  const { resolve } = createRequire(join(root, 'package.json'));
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      join(resolve('squawk-cli/package.json'), '../js/bin/squawk'),
      ...(outsideTransaction ? [] : ['--assume-in-transaction']),
      `--pg-version=${OLDEST_POSTGRES}`,
      `--exclude=${Object.keys(ANSWERED_ELSEWHERE).join(',')}`,
      '--reporter=json',
    ],
    { input: sql, encoding: 'utf8' },
  );
  if (error || !/^\s*\[/.test(stdout))
    throw new Error(`squawk did not run (${error?.message ?? `exit code ${status}`}): ${stderr}`);
  return JSON.parse(stdout).map(({ rule_name: rule, line, message }) => ({
    rule,
    line: line + 1,
    message,
  }));
}

/** Squawk has no rule for what is dropped and is no table: functions, views, types. */
function droppedNames(sql) {
  const bare = sql.replace(commentsAndTexts, (text) => text.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(drops)].map(({ 0: text, index }) => ({
    rule: 'drops-what-code-names',
    line: bare.slice(0, index).split('\n').length,
    message: `${text.replace(/\s+/g, ' ')}: does the release before use it?`,
  }));
}

/**
 * What is wrong with a migration, one line each; none when it is safe, says what it destroys, or is excused.
 * @param {{ name: string, destructive?: string }} migration
 * @param {Record<string, string>} excused rule → reason
 * @param {Finding[]} risks
 */
export function judge(
  migration,
  excused = EXCEPTIONS[migration.name] ?? {},
  risks = findRisks(migration),
) {
  const problems = risks
    .filter(({ rule }) => !excused[rule] && !(migration.destructive && DESTRUCTIVE.includes(rule)))
    .map(({ rule, line, message }) =>
      DESTRUCTIVE.includes(rule)
        ? `line ${line}: ${message} (${rule}): say what goes in \`destructive\`, and wait for \`phase: 'post'\` if you can`
        : `line ${line}: ${message} (${rule})`,
    );
  const found = new Set(risks.map(({ rule }) => rule));
  const useless = Object.keys(excused)
    .filter((rule) => !found.has(rule))
    .map((rule) => `the exception for ${rule} is not needed`);
  if (migration.destructive && !DESTRUCTIVE.some((rule) => found.has(rule)))
    useless.push('it says that it is destructive, and nothing in it is');
  return [...problems, ...useless];
}
