module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
});
