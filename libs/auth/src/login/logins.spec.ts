import { CALLBACK, comeBack, loginsWith, SECRET, stubLogin, visit } from '../../test/login-site.js';
import { toyLogin } from '../../test/toy-login.js';
import { startToyProvider } from '../../test/toy-provider.js';
import { Logins } from '../index.js';
import type { LoginProvider } from '../index.js';
import { FacebookStub } from '../testing/index.js';

let closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of closing) await server.close();
  closing = [];
});

async function startStub(): Promise<FacebookStub> {
  const stub = await FacebookStub.start();
  closing.push(stub);
  return stub;
}

describe('several providers', () => {
  it('work beside each other', async () => {
    const [stub, toy] = [await startStub(), await startToyProvider()];
    closing.push(toy);
    const second = toyLogin({
      clientId: 'site',
      clientSecret: 'secret',
      callbackUrl: 'https://site.test/login/toy/callback',
      baseUrl: toy.url,
    });
    const logins = loginsWith([stubLogin(stub), second]);
    expect(logins.providers).toEqual([
      { name: 'facebook', label: 'Facebook' },
      { name: 'toy', label: 'Toy' },
    ]);
    const [first, other] = [await visit(logins), await visit(logins, 'toy')];
    const ends = await Promise.all([comeBack(logins, first), comeBack(logins, other, 'toy')]);
    expect(ends.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'profile', profile: { provider: 'facebook', providerUserId: '1001' } },
      {
        kind: 'profile',
        profile: {
          provider: 'toy',
          providerUserId: 'toy-9',
          email: 'toy@example.com',
          emailVerified: true,
        },
      },
    ]);
  });
});

describe('Logins', () => {
  const strategy: LoginProvider['strategy'] = { authenticate: () => undefined };
  const provider = (name: string): LoginProvider => ({ name, label: name, strategy });

  it('may have no provider at all', async () => {
    const logins = loginsWith([]);
    expect(logins.providers).toEqual([]);
    expect(await logins.start('facebook')).toBeUndefined();
    expect(await logins.finish('facebook', { query: {}, headers: {} })).toBeUndefined();
  });

  it('refuses a short secret, and names that are unfit or taken', () => {
    expect(() => loginsWith([], { secret: SECRET.slice(0, 31) })).toThrow(TypeError);
    for (const name of ['', 'Face Book', 'a/b', 'x'.repeat(33)])
      expect(() => loginsWith([provider(name)])).toThrow(/name/);
    expect(() => loginsWith([provider('a'), provider('a')])).toThrow(/taken/);
  });

  it('uses plain names without HTTPS', async () => {
    const stub = await startStub();
    const logins = new Logins({
      providers: [stubLogin(stub, { callbackUrl: CALLBACK })],
      secret: SECRET,
      secure: false,
    });
    const begun = await logins.start('facebook');
    expect(begun?.setCookie).toMatch(
      /^login=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
  });

  it('lets the application remember ended logins elsewhere', async () => {
    const stub = await startStub();
    const seen: [string, Date][] = [];
    const usedStates = {
      use: async (id: string, expiresAt: Date) => seen.push([id, expiresAt]) === 1,
    };
    const processes = [1, 2].map(() => loginsWith([stubLogin(stub)], { usedStates, now: () => 0 }));
    const answer = await visit(processes[0]!);
    const outcomes = [];
    for (const logins of processes) outcomes.push((await comeBack(logins, answer)).outcome.kind);
    expect(outcomes).toEqual(['profile', 'forged']);
    expect(seen[0]![0]).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.map(([, date]) => date.getTime())).toEqual([600_000, 600_000]);
  });
});
