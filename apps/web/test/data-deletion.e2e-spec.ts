import { DataDeletion, Identity, User } from '@tradyfit/data';
import { openBrowser } from './helpers/browser.js';
import { logInWithFacebook, startFacebookSite, type FacebookSite } from './helpers/facebook.js';
import { startTestApp } from './helpers/test-app.js';

let world: FacebookSite;
beforeAll(async () => {
  world = await startFacebookSite();
}, 60_000);
afterAll(() => world.close());

const manager = () => world.site.database.dataSource.manager;
const issuedAt = () => new Date(world.site.clock.now);

/** As Facebook's server calls: no cookie, no origin, no token. */
const call = (signedRequest: string, site = world.site) =>
  site.inject({
    method: 'POST',
    url: '/login/facebook/data-deletion',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ signed_request: signedRequest }).toString(),
  });

async function joinFromFacebook(id: string): Promise<void> {
  world.facebook.person = { id, name: 'Canary Bird', email: `canary-${id}@example.com` };
  await logInWithFacebook(openBrowser(world.site));
}
const isMember = (providerUserId: string) =>
  manager().existsBy(Identity, { provider: 'facebook', providerUserId });

describe('Facebook’s request to delete somebody’s data', () => {
  it('deletes the account and leads to a page that says so', async () => {
    await joinFromFacebook('7001');
    const answer = await call(world.facebook.signedRequest('7001', { issuedAt: issuedAt() }));
    expect(answer.statusCode).toBe(200);
    const { url, confirmation_code: code } = answer.json<Record<string, string>>();
    expect(url).toBe(`https://tradyfit.example/data-deletion/${code}`);
    const page = await openBrowser(world.site).get(`/data-deletion/${code}`);
    expect(page.body).toContain('Your account is gone');
    expect(page.body).toContain(code);
    expect(await isMember('7001')).toBe(false);
    expect(await manager().existsBy(User, { email: 'canary-7001@example.com' })).toBe(false);
    expect(JSON.stringify(await manager().find(DataDeletion))).not.toMatch(/7001|canary/);
  });

  it('is answered too when there was nobody to delete', async () => {
    const answer = await call(world.facebook.signedRequest('7002', { issuedAt: issuedAt() }));
    const { confirmation_code: code } = answer.json<Record<string, string>>();
    const page = await openBrowser(world.site).get(`/data-deletion/${code}`);
    expect(page.body).toContain('There was no account of yours');
  });

  it('that comes again gets the same code, and does not delete who joined anew', async () => {
    await joinFromFacebook('7003');
    const request = world.facebook.signedRequest('7003', { issuedAt: issuedAt() });
    const first = await call(request);
    await joinFromFacebook('7003');
    const again = await call(request);
    expect(again.json()).toEqual(first.json());
    expect(await isMember('7003')).toBe(true);
  });

  it.each([
    [
      'forged',
      (id: string) => world.facebook.signedRequest(id, { issuedAt: issuedAt(), secret: 'guess' }),
    ],
    ['too old', (id: string) => world.facebook.signedRequest(id, { issuedAt: new Date(0) })],
    ['no request', () => 'x.y'],
    ['empty', () => ''],
  ])('that is %s is refused', async (_what, request) => {
    await joinFromFacebook('7004');
    expect((await call(request('7004'))).statusCode).toBe(400);
    expect(await isMember('7004')).toBe(true);
  });

  it('does not exist where nobody comes from Facebook', async () => {
    const other = await startTestApp();
    try {
      const request = world.facebook.signedRequest('7005', { issuedAt: issuedAt() });
      expect((await call(request, other)).statusCode).toBe(404);
    } finally {
      await other.close();
    }
  });
});

it.each(['nothing-like-that-code', 'x', 'ä', `${'x'.repeat(500)}`])(
  'the page of a code that was never given is not there: %s',
  async (code) => {
    const answer = await openBrowser(world.site).get(`/data-deletion/${code}`);
    expect(answer.statusCode).toBe(404);
  },
);
