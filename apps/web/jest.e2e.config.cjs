module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  suite: 'e2e',
  // Making the migrated snapshot once, on a busy machine, takes longer than Jest's 5 seconds.
  overrides: { testTimeout: 60_000 },
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
});
