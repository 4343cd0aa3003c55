import { comeBack, freePort, loginsWith, stubLogin, visit } from '../../test/login-site.js';
import { LoginError } from '../index.js';
import type { LoginErrorKind, Logins } from '../index.js';
import { FacebookStub } from '../testing/index.js';
import type { StubFault } from '../testing/index.js';

describe('a provider that fails', () => {
  let stub: FacebookStub;
  let logins: Logins;

  beforeEach(async () => {
    stub = await FacebookStub.start();
    logins = loginsWith([stubLogin(stub, { timeoutMs: 150 })]);
  });
  afterEach(() => stub.close());

  async function causeOf(back = logins): Promise<LoginError> {
    const { outcome } = await comeBack(back, await visit(back));
    if (outcome.kind !== 'failed') throw new Error(`the outcome is ${outcome.kind}`);
    expect(outcome.cause).toBeInstanceOf(LoginError);
    return outcome.cause;
  }

  const faults: [string, StubFault, LoginErrorKind][] = [
    ['hangs', 'hang', 'timeout'],
    ['breaks off', 'break', 'unavailable'],
    ['answers 500', 'error', 'unavailable'],
    ['never stops', 'endless', 'garbage'],
    ['answers nothing', { body: '' }, 'garbage'],
    ['answers a page', { body: '<h1>Hello</h1>' }, 'garbage'],
    ['answers null', { body: 'null' }, 'garbage'],
    ['answers a list', { body: '[]' }, 'garbage'],
    ['answers half of JSON', { body: '{"id": "1' }, 'garbage'],
  ];

  it.each(faults)('%s for the token', async (_name, fault, kind) => {
    stub.fail('token', fault);
    expect((await causeOf()).kind).toBe(kind);
  });

  it.each(faults)('%s for the profile', async (_name, fault, kind) => {
    stub.fail('me', fault);
    expect((await causeOf()).kind).toBe(kind);
  });

  it('gives a token that is no text', async () => {
    stub.fail('token', { body: '{"access_token": {"a": 1}}' });
    expect((await causeOf()).kind).toBe('garbage');
  });

  it('gives a profile without an id, or with one of another kind', async () => {
    for (const id of ['', '""', '"id": null,', '"id": 7,', '"id": "  ",', '"id": ["1"],']) {
      stub.fail('me', { body: `{${id.endsWith(',') ? id : ''} "name": "Ana"}` });
      expect((await causeOf()).kind).toBe('garbage');
    }
  });

  it('gives odd details, which are left out', async () => {
    stub.fail('me', {
      body: JSON.stringify({
        id: '1',
        name: ['Ana'],
        email: 'no address',
        picture: { data: { url: 'not a url' } },
      }),
    });
    const { outcome } = await comeBack(logins, await visit(logins));
    expect(outcome).toEqual({
      kind: 'profile',
      profile: { provider: 'facebook', providerUserId: '1', emailVerified: false },
    });
  });

  it('is not there', async () => {
    const graphBaseUrl = `http://127.0.0.1:${await freePort()}`;
    const cause = await causeOf(loginsWith([stubLogin(stub, { graphBaseUrl })]));
    expect(cause).toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/ECONNREFUSED/),
    });
  });

  it('sends an error or nothing in place of a code', async () => {
    for (const [name, value] of [
      ['error', 'server_error'],
      ['error_code', '1349048'],
      ['error', '<script>'],
      ['none', ''],
    ] as const) {
      const { cookie, back } = await visit(logins);
      back.searchParams.delete('code');
      back.searchParams.set(name, value);
      const { outcome } = await comeBack(logins, { cookie, back });
      expect(outcome).toMatchObject({ kind: 'failed', cause: { kind: 'refused' } });
      expect(JSON.stringify(outcome)).not.toContain('<script>');
    }
  });

  it('tells nothing of token, secret or code in the error', async () => {
    stub.fail('me', { body: 'null' });
    const answer = await visit(logins);
    const { outcome } = await comeBack(logins, answer);
    const { cause } = outcome as { cause: LoginError };
    const told = `${cause.stack} ${JSON.stringify({ ...cause })}`;
    const secrets = [
      ...stub.issuedTokens,
      stub.app.appSecret,
      answer.back.searchParams.get('code')!,
    ];
    expect(secrets).toHaveLength(3);
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(cause.cause).toBeUndefined();
  });
});
