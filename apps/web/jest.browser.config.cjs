module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  suite: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  overrides: {
    globalSetup: '<rootDir>/test/browser/site/global-setup.ts',
    globalTeardown: '<rootDir>/test/browser/site/global-teardown.ts',
    maxWorkers: 2,
  },
});
