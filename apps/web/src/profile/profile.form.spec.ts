import fc from 'fast-check';
import { parseProfile, typedProfile, type TypedProfile } from './profile.form.js';

const typed = (over: Partial<TypedProfile> = {}): TypedProfile => ({
  ...typedProfile({ username: 'maria', country: 'ES', town: 'Madrid' }),
  ...over,
});

describe('a username', () => {
  it.each([
    ['maria', 'maria'],
    ['  Ana   María ', 'Ana María'],
    ['محمد', 'محمد'],
    ['🛶🛶🛶', '🛶🛶🛶'],
    ['e\u0301va', 'éva'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('%j is fine', (username, kept) => {
    expect(parseProfile(typed({ username })).input?.username).toBe(kept);
  });

  it.each(['', 'ab', '  ab  ', 'x'.repeat(65), 'a\0bc', 'ma\u202Eria', 'ma\u200Bria', '\uD800aa'])(
    '%j is refused at its field',
    (username) => {
      expect(parseProfile(typed({ username })).errors).toEqual({ username: expect.any(String) });
    },
  );
});

describe('a town', () => {
  it('has a state in the United States only', () => {
    const states = ['US', 'ES'].map(
      (country) => parseProfile(typed({ country, state: 'MO' })).input?.town.state,
    );
    expect(states).toEqual(['MO', '']);
  });

  it.each<[Partial<TypedProfile>]>([
    [{ country: 'EU' }],
    [{ country: 'es' }],
    [{ state: 'XX' }],
    [{ state: 'constructor' }],
    [{ town: 'x'.repeat(121) }],
  ])('is refused when it is %j', (over) => {
    expect(parseProfile(typed(over)).errors).toEqual({
      [Object.keys(over)[0]!]: expect.any(String),
    });
  });
});

it('tells everything that is wrong at once', () => {
  const { errors } = parseProfile(typed({ username: '', name: 'x'.repeat(201), country: '?' }));
  expect(Object.keys(errors ?? {}).sort()).toEqual(['country', 'name', 'username']);
});

it('reads anything without failing', () => {
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const { input, errors } = parseProfile(typedProfile(body));
      expect(Boolean(input)).toBe(!errors);
    }),
  );
});
