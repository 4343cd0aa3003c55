import { readMessage } from './message.form.js';

it.each([
  ['Hello', 'Hello'],
  ['  one\r\ntwo\rthree \n', 'one\ntwo\nthree'],
  ['👍', '👍'],
  ['?', '?'],
  ['a\0b', 'ab'],
  ['x'.repeat(5000), 'x'.repeat(5000)],
  ['👍'.repeat(5000), '👍'.repeat(5000)],
  [`${'x'.repeat(2499)}\r\n${'x'.repeat(2500)}`, `${'x'.repeat(2499)}\n${'x'.repeat(2500)}`],
])('takes a message (%#)', (typed, body) => {
  expect(readMessage({ body: typed })).toEqual({ body, sendKey: expect.any(String) });
});

it.each([
  ['', 'Write a message first.'],
  [' \n\t ', 'Write a message first.'],
  ['\u200b\u200d\ufeff', 'Write a message first.'],
  ['\0', 'Write a message first.'],
  ['x'.repeat(5001), '5,001 characters; 5,000 fit'],
])('says what is wrong with one (%#)', (body, error) => {
  expect(readMessage({ body }).error).toContain(error);
});

it.each([undefined, null, 'body=x', {}, { body: 5 }, { body: {} }, { body: [] }])(
  'finds no message in %j',
  (form) => {
    expect(readMessage(form)).toMatchObject({ body: '', error: 'Write a message first.' });
  },
);

it('keeps the key of its form, and makes one where there is none', () => {
  const key = 'k'.repeat(22);
  expect(readMessage({ body: 'Hi', key }).sendKey).toBe(key);
  for (const nonsense of [
    '',
    'short',
    'x'.repeat(65),
    'a b c d e f g h i j',
    '<script>alert(1)</script>',
  ])
    expect(readMessage({ body: 'Hi', key: nonsense }).sendKey).toMatch(/^[\w-]{22}$/);
  expect(readMessage({ body: 'Hi' }).sendKey).not.toBe(readMessage({ body: 'Hi' }).sendKey);
});
