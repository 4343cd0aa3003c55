import { browserException, framesOf } from './browser-error.js';

const origin = 'https://tradyfit.example';
const debugId = '0d1f8a52-9d3a-4b4f-9c53-7c3f6fb0a2d1';

describe('framesOf', () => {
  it.each([
    [
      'Chrome',
      `TypeError: x is undefined
    at addPhoto (${origin}/assets/main-AB12.js:1:234)
    at async ${origin}/assets/main-AB12.js:2:5
    at HTMLFormElement.<anonymous> (${origin}/unsubscribe/7.signature?q=secret:3:6)
    at chrome-extension://abc/inject.js:1:1
    at other (https://elsewhere.example/a.js:1:1)`,
    ],
    [
      'Firefox',
      `addPhoto@${origin}/assets/main-AB12.js:1:234
@${origin}/assets/main-AB12.js:2:5
HTMLFormElement.<anonymous>@${origin}/search?q=secret:3:6
inject@moz-extension://abc/inject.js:1:1`,
    ],
  ])('reads the stack of %s, ours only, without the addresses of pages', (browser, stack) => {
    const asyncLine = browser === 'Chrome' ? [] : [['?', '/assets/main-AB12.js', 2, 5]];
    expect(
      framesOf(stack, origin).map(({ function: name, abs_path, lineno, colno }) => [
        name,
        abs_path?.slice(origin.length),
        lineno,
        colno,
      ]),
    ).toEqual([
      ['HTMLFormElement.<anonymous>', '/', 3, 6],
      ...asyncLine,
      ['addPhoto', '/assets/main-AB12.js', 1, 234],
    ]);
  });

  it('names no file of this machine', () => {
    const stack = ['/etc/passwd', 'file:///etc/passwd', `${origin}.evil/a.js`]
      .map((file) => `    at x (${file}:1:1)`)
      .join('\n');
    expect(framesOf(stack, origin)).toEqual([]);
  });

  it('stays quick on nonsense', () => {
    expect(framesOf(`at ${'('.repeat(100_000)}`, origin)).toEqual([]);
    expect(framesOf(`    at ${'a '.repeat(290)}`, origin)).toEqual([]);
    expect(framesOf('\n'.repeat(100_000), origin)).toEqual([]);
  });
});

describe('browserException', () => {
  const error = {
    type: 'TypeError',
    message: 'x is undefined',
    stack: `a@${origin}/assets/main-AB12.js:1:2`,
    origin,
  };

  it('says which source map belongs to the script', () => {
    expect(browserException({ ...error, debugId }).debug_meta?.images).toEqual([
      { type: 'sourcemap', code_file: `${origin}/assets/main-AB12.js`, debug_id: debugId },
    ]);
  });

  it('takes no other text for a debug id', () => {
    expect(browserException({ ...error, debugId: '../../secret' })).not.toHaveProperty(
      'debug_meta',
    );
    expect(browserException({ ...error, stack: '', debugId })).not.toHaveProperty('debug_meta');
  });
});
