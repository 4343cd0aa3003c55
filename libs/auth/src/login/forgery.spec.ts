import { comeBack, cookieOf, loginsWith, stubLogin, visit } from '../../test/login-site.js';
import type { Logins } from '../index.js';
import { FacebookStub } from '../testing/index.js';
import { TRANSACTION_MS } from './transaction.js';

describe('an answer that this browser did not ask for', () => {
  let stub: FacebookStub;
  let logins: Logins;
  let now: number;

  beforeEach(async () => {
    stub = await FacebookStub.start();
    now = Date.now();
    logins = loginsWith([stubLogin(stub), { ...stubLogin(stub), name: 'other' }], {
      now: () => now,
    });
  });
  afterEach(() => stub.close());

  async function expectForged(
    answer: { cookie?: string; back: URL },
    name = 'facebook',
  ): Promise<void> {
    const asked = stub.requests.length;
    const end = await comeBack(logins, answer, name);
    expect(end.outcome).toEqual({ kind: 'forged' });
    expect(end.returnTo).toBeUndefined();
    expect(end.setCookie).toMatch(/^__Host-login=; .*Max-Age=0/);
    // The code of somebody else's login is not even tried.
    expect(stub.requests).toHaveLength(asked);
  }

  it('has no state', async () => {
    const { cookie, back } = await visit(logins);
    back.searchParams.delete('state');
    await expectForged({ cookie, back });
  });

  it('has the state of another browser', async () => {
    const [mine, theirs] = [await visit(logins), await visit(logins)];
    await expectForged({ cookie: mine.cookie, back: theirs.back });
  });

  it('comes to a browser without a login under way', async () => {
    await expectForged({ back: (await visit(logins)).back });
  });

  it('comes a second time, cookie and all', async () => {
    const answer = await visit(logins);
    expect((await comeBack(logins, answer)).outcome.kind).toBe('profile');
    await expectForged(answer);
  });

  it('comes twice at once: one of them counts', async () => {
    const answer = await visit(logins);
    const ends = await Promise.all([comeBack(logins, answer), comeBack(logins, answer)]);
    expect(ends.map((end) => end.outcome.kind).sort()).toEqual(['forged', 'profile']);
  });

  it('comes after ten minutes', async () => {
    const [early, late] = [await visit(logins), await visit(logins)];
    now += TRANSACTION_MS - 1;
    expect((await comeBack(logins, early)).outcome.kind).toBe('profile');
    now += 1;
    await expectForged(late);
  });

  it('comes from another provider', async () => {
    await expectForged(await visit(logins), 'other');
  });

  it('brings a changed cookie, or one that another secret sealed', async () => {
    const { cookie, back } = await visit(logins);
    const last = cookie.at(-1) === 'A' ? 'Q' : 'A';
    await expectForged({ cookie: `${cookie.slice(0, -1)}${last}`, back });
    await expectForged({ cookie: cookie.slice(0, 60), back });
    await expectForged({ cookie: '__Host-login=', back });
    const foreign = loginsWith([stubLogin(stub)], { secret: 'x'.repeat(32) });
    await expectForged(await visit(foreign));
  });

  it('denies without the state', async () => {
    const { cookie } = await visit(logins);
    await expectForged({ cookie, back: new URL('https://site.test/?error=access_denied') });
  });

  it('repeats a parameter', async () => {
    const { cookie, back } = await visit(logins);
    const state = back.searchParams.get('state')!;
    const query = { code: back.searchParams.get('code'), state: [state, state] };
    const end = await logins.finish('facebook', { query, headers: { cookie } });
    expect(end?.outcome.kind).toBe('forged');
    const nothing = await logins.finish('facebook', { query: null, headers: {} });
    expect(nothing?.outcome.kind).toBe('forged');
  });

  it('hides state and verifier from whoever reads the cookie', async () => {
    const begun = (await logins.start('facebook'))!;
    const state = new URL(begun.redirectTo).searchParams.get('state')!;
    expect(state).toMatch(/^[\w-]{43}$/);
    const sealed = cookieOf(begun.setCookie).replace('__Host-login=', '');
    expect(Buffer.from(sealed, 'base64url').includes(state)).toBe(false);
    expect(begun.setCookie).toMatch(/; Path=\/; Max-Age=600; HttpOnly; Secure; SameSite=Lax$/);
    const again = (await logins.start('facebook'))!;
    expect(new URL(again.redirectTo).searchParams.get('state')).not.toBe(state);
  });
});
