const { mkdirSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');

/** Leaves the counts of a run in the project's test-results folder, where tools/test/results.mjs adds them up. */
module.exports = class CountingReporter {
  constructor(globalConfig, { suite }) {
    this.rootDir = globalConfig.rootDir;
    this.suite = suite;
  }

  onRunComplete(_contexts, results) {
    const on = process.env.TEST_DATABASE_URL ? 'server' : 'embedded';
    const skippedTests = results.testResults.flatMap(({ testResults }) =>
      testResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    );
    // A file that does not even load has no failed test of its own.
    const brokenFiles = results.testResults.filter(({ testExecError }) => testExecError).length;
    const result = {
      suite: `${basename(this.rootDir)} ${this.suite}`,
      on,
      passed: results.numPassedTests,
      failed: results.numFailedTests + brokenFiles,
      skippedTests,
    };
    const folder = join(this.rootDir, 'test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${this.suite}-${on}.json`), JSON.stringify(result, null, 2));
  }
};
