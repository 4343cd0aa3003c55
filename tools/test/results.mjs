import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * What one run of a suite leaves behind for the closing line.
 * @typedef {{ suite: string, on: string, passed: number, failed: number, skippedTests: string[] }} Result
 * `suite` is e.g. `web e2e`; `on` says what it ran on (`embedded`, `server`, …).
 */

const FOLDER = 'test-results';

function folders() {
  const projects = ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [...projects, join(root, 'tools')].map((project) => join(project, FOLDER));
}

/** Forgets the counts of earlier runs; those of cached targets come back with the cache. */
export function clearResults() {
  for (const folder of folders()) rmSync(folder, { recursive: true, force: true });
}

/** Leaves the counts of a check that is not a Jest suite. @param {Result} result */
export function saveToolResult(result) {
  const folder = join(root, 'tools', FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${result.suite.replaceAll(' ', '-')}-${result.on}.json`),
    JSON.stringify(result, null, 2),
  );
}

/**
 * Adds results up. A test that is skipped on one database and runs on another counts as run: `skipped` are the tests
 * that ran nowhere.
 * @param {Result[]} results
 */
export function addUp(results) {
  const skippedTests = [...groupBySuite(results)].flatMap(([suite, runs]) => {
    const [first, ...others] = runs.map(({ skippedTests }) => skippedTests);
    return first
      .filter((test) => others.every((other) => other.includes(test)))
      .map((test) => `${suite}: ${test}`);
  });
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: skippedTests.length,
    skippedTests,
  };
}

function groupBySuite(results) {
  const groups = new Map();
  for (const result of results)
    groups.set(result.suite, [...(groups.get(result.suite) ?? []), result]);
  return groups;
}

/** Prints a line a suite, the tests that ran nowhere, and the closing line; gives the sums. */
export function printSummary() {
  const results = folders()
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
  const summary = addUp(results);
  console.log('');
  for (const { suite, on, passed, failed } of results)
    console.log(`  ${suite} (${on}): ${passed} passed, ${failed} failed`);
  for (const test of summary.skippedTests) console.log(`  skipped: ${test}`);
  console.log(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
  return summary;
}
