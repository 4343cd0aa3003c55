import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { missingTests, namedTests, rowsWithoutTest, titlesOf } from './parity.mjs';

const text = readFileSync(join(root, 'docs/parity.md'), 'utf8');

describe('docs/parity.md', () => {
  it('names tests that exist', () => {
    expect(namedTests(text).length).toBeGreaterThan(50);
    expect(missingTests(root, text)).toEqual([]);
  });

  it('names a test for each row', () => {
    expect(rowsWithoutTest(text)).toEqual([]);
  });

  it('is not the only list: docs/threats.md names tests that exist, for each row', () => {
    const threats = readFileSync(join(root, 'docs/threats.md'), 'utf8');
    expect(namedTests(threats).length).toBeGreaterThan(30);
    expect(missingTests(root, threats)).toEqual([]);
    expect(rowsWithoutTest(threats)).toEqual([]);
  });

  it('would be refused with a test that is not there, or a row without one', () => {
    const line = '- A row:\n  - `tools/parity/parity.spec.mjs`: walks on water\n- Another row\n';
    expect(missingTests(root, line)).toEqual(['tools/parity/parity.spec.mjs: walks on water']);
    expect(missingTests(root, '- A\n  - `no/such.spec.ts`: names tests that exist')).toHaveLength(
      1,
    );
    expect(rowsWithoutTest(line)).toEqual(['Another row']);
  });

  it('finds titles however the test is made', () => {
    const source = `it('a', () => {}); it.each([1])("b's", () => {}); it.each(pages)(
      'c %s', () => {}); const scenarios = { 'd: e': async ({ site }) => {}, 'f': 1 };`;
    expect(titlesOf(source)).toEqual(['a', "b's", 'c %s', 'd: e']);
  });
});
