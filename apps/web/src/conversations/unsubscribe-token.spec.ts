import { memberOfToken, unsubscribePath } from './unsubscribe-token.js';

const secret = 'only for tests, and long enough for them';
const tokenOf = (id: number, by = secret) => unsubscribePath(by, id).replace('/unsubscribe/', '');

it('a link belongs to its member and this site', () => {
  expect(memberOfToken(secret, tokenOf(42))).toBe(42);
  expect(memberOfToken(secret, tokenOf(42, `${secret}!`))).toBeUndefined();
  expect(memberOfToken(secret, tokenOf(42).replace('42', '43'))).toBeUndefined();
});

it.each(['', '.', '42', '42.', '-1.x', '042.x', '1e3.x', 'x.x', '42.x.y', '.x'])(
  '“%s” is none',
  (token) => {
    expect(memberOfToken(secret, token)).toBeUndefined();
  },
);
