import { addUp } from './results.mjs';

const result = (suite, on, passed, failed, skippedTests = []) => ({
  suite,
  on,
  passed,
  failed,
  skippedTests,
});

test('adds results up; a test skipped on one database and run on the other is not skipped', () => {
  const summary = addUp([
    result('data unit', 'embedded', 3, 0, ['twice at once', 'never']),
    result('data unit', 'server', 4, 1, ['never']),
    result('web unit', 'embedded', 2, 0, ['alone']),
  ]);
  expect(summary).toEqual({
    passed: 9,
    failed: 1,
    skipped: 2,
    skippedTests: ['data unit: never', 'web unit: alone'],
  });
});
