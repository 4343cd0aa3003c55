import { readFileSync, readdirSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** Where the Jest reporter and the checks leave their counts: one JSON file a suite in each project. */
export const RESULTS_FOLDER = 'test-results';

function folders() {
  const projects = ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [...projects, join(root, 'tools')].map((project) => join(project, RESULTS_FOLDER));
}

/** Forgets the counts of earlier runs; those of cached targets come back with the cache. */
export function clearResults() {
  for (const folder of folders()) rmSync(folder, { recursive: true, force: true });
}

/**
 * Adds up what every suite left.
 * @returns {{ passed: number, failed: number, skipped: number, suites: { name: string, passed: number, failed: number, skipped: number, skippedTests: string[] }[] }}
 */
export function summarise() {
  const suites = folders()
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
  const total = (key) => suites.reduce((sum, suite) => sum + suite[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped'), suites };
}

/** Prints a line a suite, the skipped tests by name, and the closing line; gives the sums. */
export function printSummary() {
  const summary = summarise();
  console.log('');
  for (const { name, passed, failed, skipped } of summary.suites) {
    console.log(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
  for (const { name, skippedTests } of summary.suites) {
    for (const test of skippedTests) console.log(`  skipped in ${name}: ${test}`);
  }
  console.log(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
  return summary;
}
