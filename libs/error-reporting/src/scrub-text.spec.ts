import { isSecretKey, scrubText } from './scrub-text.js';

describe('scrubText', () => {
  it.each([
    ['mail to ana.pérez@example.org failed', 'mail to [e-mail] failed'],
    ['connect postgres://tradyfit:pa55@db/x', 'connect postgres://[removed]@db/x'],
    ['GET https://x.test/a?near=1,2&token=t', 'GET https://x.test/a?[removed]'],
    ['Authorization: Bearer abc.def', 'Authorization: [removed] [removed]'],
    ['bearer abc.def-g', 'bearer [removed]'],
    ['session_id=s3cr3t; path=/', 'session_id=[removed]; path=/'],
    ['Cookie: a=first; b=second', 'Cookie: [removed]'],
    ['near 40.4168,-3.7038 is nothing', 'near [coordinates] is nothing'],
    ['POINT(-3.7038 40.4168)', 'POINT([coordinates])'],
    ['{"latitude":40.4,"lon": -3.7}', '{"latitude":[removed],"lon": [removed]}'],
    [
      'invalid input syntax for type integer: "my diary"',
      'invalid input syntax for type integer: "[text]"',
    ],
    ['Unexpected token, "dear" is not valid JSON', 'Unexpected token, "[text]" is not valid JSON'],
    ['no town called “Mi casa”', 'no town called “[text]”'],
    ['{"title":"my old bike"}', '{"title":"[text]"}'],
    ['a text that begins "and never ends', 'a text that begins "[text]"'],
    ['from 203.0.113.77 and 2001:db8:1:2::3', 'from 203.0.113.0 and 2001:db8:1::'],
    ['{"password":"hunter2"}', '{"password":"[removed]"}'],
    ['key AKIAIOSFODNN7EXAMPLEAKIAIOSFODNN7EXAMPLE', 'key [removed]'],
  ])('%s', (text, scrubbed) => {
    expect(scrubText(text)).toBe(scrubbed);
  });

  it.each([
    'request 0d1f8a52-9d3a-4b4f-9c53-7c3f6fb0a2d1',
    'item 12-a-very-long-title-about-a-road-bike-with-29-inch-wheels',
    'aPlainButVeryLongFunctionNameThatHasNoDigits',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'connect ECONNREFUSED ::1:5432, fd00::1:2 and 10.1.2.3:5432',
    'at 12:34:56 in main.js:12:5 of version 1.2.3',
    'relation "items" does not exist',
    'duplicate key value violates unique constraint "users_username"',
    '203.0.113.0/24 and 2001:db8:1::/48',
  ])('keeps: %s', (text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('cuts what is longer than 4,000 characters', () => {
    expect(scrubText('word '.repeat(100_000))).toHaveLength(4_000);
  });
});

describe('isSecretKey', () => {
  it.each([
    'Cookie',
    'set-cookie',
    'email',
    'access_token',
    'X-CSRF',
    'query',
    'requestBody',
    'latitude',
    'ip',
    'title',
  ])('%s is', (key) => expect(isSecretKey(key)).toBe(true));

  it.each([
    'request_id',
    'route',
    'resource',
    'kind',
    'status',
    'endpoint',
    'platform',
    'addressPrefix',
  ])('%s is not', (key) => expect(isSecretKey(key)).toBe(false));
});
