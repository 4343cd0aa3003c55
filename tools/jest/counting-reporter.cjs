const { mkdirSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');

/** Leaves the counts of a run in the project's test-results folder, where `npm test` and `npm run check` add them up. */
module.exports = class CountingReporter {
  constructor(globalConfig, { suite }) {
    this.rootDir = globalConfig.rootDir;
    this.suite = suite;
  }

  onRunComplete(_contexts, results) {
    const database = process.env.TEST_DATABASE_URL ? 'server' : 'embedded';
    const name = `${basename(this.rootDir)} ${this.suite} (${database})`;
    const skippedTests = results.testResults.flatMap(({ testResults }) =>
      testResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    );
    const brokenSuites = results.testResults.filter(({ testExecError }) => testExecError).length;
    const counts = {
      name,
      passed: results.numPassedTests,
      failed: results.numFailedTests + brokenSuites,
      skipped: skippedTests.length,
      skippedTests,
    };
    const folder = join(this.rootDir, 'test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${this.suite}-${database}.json`), JSON.stringify(counts, null, 2));
  }
};
