module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  suite: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  overrides: {
    globalSetup: '<rootDir>/test/browser/site/global-setup.ts',
    globalTeardown: '<rootDir>/test/browser/site/global-teardown.ts',
    // A machine busy with other things is slow, not wrong.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
