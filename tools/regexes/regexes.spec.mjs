import { findRegexes } from './find.mjs';
import { judge } from './judge.mjs';

test('finds literals and what RegExp is called with, and nothing that only looks like one', () => {
  const source = `const a = /x+/g; // /comment/
    const b = 4 / 2 / 1, c = '/text/', d = new RegExp('y*', 'i'), e = RegExp(\`\${a}z\`);
    f(<p title="/no/">/neither/</p>).match(/[/]w/u);`;
  expect(findRegexes('some.tsx', source)).toEqual([
    { line: 1, written: '/x+/g' },
    { line: 2, written: '/y*/i' },
    { line: 2, written: 'RegExp(`${a}z`)' },
    { line: 3, written: '/[/]w/u' },
  ]);
});

test.each([
  ['/^(?:a|a)*$/', /exponential/],
  [String.raw`/^(?:\ufeff|\s)*</`, /exponential/],
  [String.raw`/\s+$/`, /2nd degree polynomial/],
  ['new RegExp(`${part}+`)', /put together/],
])('%s is not safe', (written, fault) => expect(judge(written)).toMatch(fault));

test.each(['/^[a-z]+$/', '/plain/', String.raw`/^\s*</i`, String.raw`/^\d{1,9}$/`])(
  '%s is safe',
  (written) => expect(judge(written)).toBeUndefined(),
);
