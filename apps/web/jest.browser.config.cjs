module.exports = require('../../tools/jest/preset.cjs')(__dirname, {
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
});
