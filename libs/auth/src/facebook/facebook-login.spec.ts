import { comeBack, loginsWith, stubLogin, visit } from '../../test/login-site.js';
import type { Logins } from '../index.js';
import { FacebookStub } from '../testing/index.js';

describe('logging in with Facebook', () => {
  let stub: FacebookStub;
  let logins: Logins;

  beforeEach(async () => {
    stub = await FacebookStub.start();
    logins = loginsWith([stubLogin(stub)]);
  });
  afterEach(() => stub.close());

  it('gives the person who agreed', async () => {
    stub.person = { id: '77', name: 'Zoë 李', email: 'zoe@example.com', hasPicture: true };
    const end = await comeBack(logins, await visit(logins, 'facebook', '/items/new'));
    expect(end).toEqual({
      outcome: {
        kind: 'profile',
        profile: {
          provider: 'facebook',
          providerUserId: '77',
          displayName: 'Zoë 李',
          email: 'zoe@example.com',
          emailVerified: false,
          pictureUrl: `${stub.url}/picture.png`,
        },
      },
      returnTo: '/items/new',
      setCookie: '__Host-login=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
    });
  });

  it('asks for the public profile and the e-mail address, of the version in the options', async () => {
    const login = stubLogin(stub, { apiVersion: 'v99.0' });
    await comeBack(loginsWith([login]), await visit(logins));
    const others = loginsWith([login]);
    expect((await comeBack(others, await visit(others))).outcome.kind).toBe('profile');
    expect(stub.scopes).toEqual(['public_profile', 'email']);
    expect(stub.requests).toContain('GET /v99.0/dialog/oauth');
    expect(stub.requests.slice(-2)).toEqual(['POST /v99.0/oauth/access_token', 'GET /v99.0/me']);
  });

  it('does without an e-mail address and without a picture', async () => {
    stub.person = { id: '78', name: 'Nobody' };
    const { outcome } = await comeBack(logins, await visit(logins));
    expect(outcome).toEqual({
      kind: 'profile',
      profile: {
        provider: 'facebook',
        providerUserId: '78',
        displayName: 'Nobody',
        emailVerified: false,
      },
    });
  });

  it("says that the person refused, without asking Facebook's Graph anything", async () => {
    stub.decision = 'deny';
    const { outcome } = await comeBack(logins, await visit(logins));
    expect(outcome).toEqual({ kind: 'denied' });
    expect(stub.requests).toEqual(['GET /v24.0/dialog/oauth']);
  });

  it('keeps the token to itself', async () => {
    const end = await comeBack(logins, await visit(logins));
    expect(stub.issuedTokens).toHaveLength(1);
    expect(JSON.stringify(end)).not.toContain(stub.issuedTokens[0]);
  });

  it('is refused with a wrong secret', async () => {
    const wrong = loginsWith([stubLogin(stub, { appSecret: 'guess' })]);
    const { outcome } = await comeBack(wrong, await visit(wrong));
    expect(outcome).toMatchObject({ kind: 'failed', cause: { kind: 'refused' } });
  });
});

describe('the stub of Facebook', () => {
  let stub: FacebookStub;
  beforeEach(async () => {
    stub = await FacebookStub.start();
  });
  afterEach(() => stub.close());

  async function token(change: (form: URLSearchParams) => void): Promise<Response> {
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const query = new URLSearchParams({
      client_id: stub.app.appId,
      redirect_uri: 'https://site.test/back',
      response_type: 'code',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    const answer = await fetch(`${stub.url}/v24.0/dialog/oauth?${query}`, { redirect: 'manual' });
    const form = new URLSearchParams({
      client_id: stub.app.appId,
      client_secret: stub.app.appSecret,
      redirect_uri: 'https://site.test/back',
      code: new URL(answer.headers.get('location')!).searchParams.get('code')!,
      // The example of RFC 7636, appendix B.
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    });
    change(form);
    return fetch(`${stub.url}/v24.0/oauth/access_token`, { method: 'POST', body: form });
  }

  it('gives a token for the right answer only', async () => {
    expect((await token(() => undefined)).status).toBe(200);
    expect((await token((form) => form.set('code_verifier', 'another'))).status).toBe(400);
    expect((await token((form) => form.delete('code_verifier'))).status).toBe(400);
    expect((await token((form) => form.set('redirect_uri', 'https://evil.test'))).status).toBe(400);
    expect((await token((form) => form.set('code', 'guess'))).status).toBe(400);
  });

  it('refuses a call without the right proof of the secret', async () => {
    const { access_token: secret } = (await (await token(() => undefined)).json()) as {
      access_token: string;
    };
    const me = `${stub.url}/v24.0/me?access_token=${secret}`;
    expect((await fetch(me)).status).toBe(400);
    expect((await fetch(`${me}&appsecret_proof=00`)).status).toBe(400);
  });

  it('shows a page with two answers when told to ask', async () => {
    stub.decision = 'ask';
    const logins = loginsWith([stubLogin(stub)]);
    const { redirectTo } = (await logins.start('facebook'))!;
    const html = await (await fetch(redirectTo)).text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);
    const answers = await Promise.all(
      links.map(async (link) => {
        const url = new URL(link.replaceAll('&amp;', '&'), stub.url);
        const response = await fetch(url, { redirect: 'manual' });
        return [...new URL(response.headers.get('location')!).searchParams.keys()];
      }),
    );
    expect(answers[0]).toEqual(['state', 'code']);
    expect(answers[1]).toContain('error');
  });
});
