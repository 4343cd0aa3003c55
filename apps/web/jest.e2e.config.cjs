module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  suite: 'e2e',
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
});
