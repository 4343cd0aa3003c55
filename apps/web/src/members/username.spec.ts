import { usernamesFor } from './username.js';

const first = (email?: string, displayName?: string) =>
  usernamesFor({ email, displayName }).next().value;

it.each([
  ['ana.ruiz@example.com', 'Ana Ruiz', 'ana.ruiz'],
  ['ana+shop@example.com', undefined, 'ana'],
  ['+ana@example.com', undefined, '+ana'],
  ['al@example.com', 'Al Gore', 'Al Gore'],
  [undefined, 'Ána  López\u202e\n', 'Ána López'],
  [undefined, '用户名', '用户名'],
  [undefined, 'Bo', 'member'],
  [undefined, '\u0000\u200b  ', 'member'],
  [undefined, undefined, 'member'],
  [undefined, '\ud800lone', 'lone'],
  [`${'x'.repeat(64)}y@example.com`, undefined, 'x'.repeat(64)],
  [undefined, `${'🛶'.repeat(70)}`, '🛶'.repeat(64)],
  [undefined, `${'x'.repeat(63)} yz`, 'x'.repeat(63)],
])('%j, %j → %j', (email, name, username) => {
  expect(first(email, name)).toBe(username);
});

it('goes on with numbers that grow, never longer than 64 characters', () => {
  const names = [...usernamesFor({ email: 'ana@example.com' }, () => 7)];
  expect(names.slice(0, 4)).toEqual(['ana', 'ana-07', 'ana-07', 'ana-007']);
  expect(names.at(-1)).toBe('ana-000000007');
  for (const name of usernamesFor({ displayName: '🛶'.repeat(64) }))
    expect([...name].length).toBeLessThanOrEqual(64);
});
