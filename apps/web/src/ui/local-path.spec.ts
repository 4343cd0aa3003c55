import fc from 'fast-check';
import { localPath, withParameters } from './local-path.js';

describe('localPath', () => {
  it.each([
    ['/', '/'],
    ['/search?q=road+bike&near=M%C3%A1laga', '/search?q=road+bike&near=M%C3%A1laga'],
    ['/items/12-bike#photos', '/items/12-bike'],
    ['/search?q=málaga', '/search?q=m%C3%A1laga'],
    ['/a/../b', '/b'],
    ['/%0d%0aSet-Cookie:x', '/%0d%0aSet-Cookie:x'],
  ])('%j may be gone back to', (text, path) => {
    expect(localPath(text)).toBe(path);
  });

  it.each([
    '',
    'search',
    '//x.example',
    '///x.example',
    '/\\x.example',
    '/\t/x.example',
    '/\r\nSet-Cookie: x=1',
    '\\\\x.example',
    'javascript:alert(1)',
    'https://x.example/',
    'http:/x.example',
    '/.//x.example',
    '/a/..//x.example',
    ' //x.example',
    `/${'a'.repeat(3000)}`,
  ])('%j leads home', (text) => {
    expect(localPath(text)).toBe('/');
  });

  it('never leaves the site', () => {
    const site = 'https://site.example';
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      '%0d',
      '%2f',
      '\t',
      '\n',
      'x',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const path = localPath(`/${pieces.join('')}`);
        expect(new URL(path, site).origin).toBe(site);
        expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      }),
    );
  });
});

describe('withParameters', () => {
  it('sets and removes', () => {
    expect(withParameters('/search?q=a&cursor=x', { near: 'Madrid, Spain', cursor: '' })).toBe(
      '/search?q=a&near=Madrid%2C+Spain',
    );
    expect(withParameters('/?near=x', { near: '' })).toBe('/');
  });
});
