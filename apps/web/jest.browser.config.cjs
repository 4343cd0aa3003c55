module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  suite: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
});
