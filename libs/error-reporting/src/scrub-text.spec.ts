import { isSecretKey, scrubText } from './scrub-text.js';

describe('scrubText', () => {
  it.each([
    ['mail to ana.pérez@example.org failed', 'mail to [e-mail] failed'],
    ['connect postgres://tradyfit:pa55@db/x', 'connect postgres://[removed]@db/x'],
    ['GET https://x.test/a?near=1,2&token=t', 'GET https://x.test/a?[removed]'],
    ['Authorization: Bearer abc.def', 'Authorization: [removed] [removed]'],
    ['bearer abc.def-g', 'bearer [removed]'],
    ['session_id=s3cr3t; path=/', 'session_id=[removed]; path=/'],
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
  ])('keeps: %s', (text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('cuts what is longer than 4,000 characters', () => {
    expect(scrubText('word '.repeat(100_000))).toHaveLength(4_000);
  });
});

describe('isSecretKey', () => {
  it.each(['Cookie', 'set-cookie', 'email', 'access_token', 'X-CSRF', 'query', 'requestBody'])(
    '%s is',
    (key) => expect(isSecretKey(key)).toBe(true),
  );

  it.each(['request_id', 'route', 'resource', 'kind', 'status'])('%s is not', (key) =>
    expect(isSecretKey(key)).toBe(false),
  );
});
