import { hashSessionToken } from '@tradyfit/auth';
import { Session, User } from '@tradyfit/data';
import { openBrowser } from './helpers/browser.js';
import { joinAs, logInAs } from './helpers/members.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const COOKIE = '__Host-session';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());

const manager = () => site.database.dataSource.manager;
const sessionOf = (token: string | undefined) =>
  manager().findOneBy(Session, { idHash: hashSessionToken(token ?? '') });

describe('a session', () => {
  it('shows its member in the header, and nobody else in another browser', async () => {
    const ana = await joinAs(site, { username: 'Ana Ruiz' });
    expect((await ana.get('/place')).body).toContain('<bdi>Ana Ruiz</bdi>');
    const visitor = openBrowser(site);
    const { body } = await visitor.get('/place');
    expect(body).not.toContain('Ana Ruiz');
    expect(body).toContain('href="/login?return_to=%2Fplace"');
  });

  it('greets its member on error pages too', async () => {
    const bea = await joinAs(site, { username: 'Bea Gone' });
    expect((await bea.get('/nothing/here')).body).toContain('<bdi>Bea Gone</bdi>');
  });

  it('shows admins, and only them, the way to their pages', async () => {
    const admin = await joinAs(site, { isAdmin: true });
    const member = await joinAs(site);
    expect((await admin.get('/place')).body).toContain('href="/admin"');
    expect((await member.get('/place')).body).not.toContain('href="/admin"');
  });

  it('is not found by what the database holds', async () => {
    const { cookies } = await joinAs(site);
    const token = cookies.get(COOKIE) ?? '';
    const thief = openBrowser(site);
    thief.cookies.set(COOKIE, hashSessionToken(token));
    expect((await thief.get('/profile/devices')).statusCode).toBe(303);
  });

  it('ends when it is not used for 30 days, and the browser forgets it', async () => {
    const browser = await joinAs(site);
    site.clock.now += 30 * DAY - 1;
    expect((await browser.get('/profile/devices')).statusCode).toBe(200);
    site.clock.now += 30 * DAY;
    expect((await browser.get('/profile/devices')).headers.location).toBe(
      '/login?return_to=%2Fprofile%2Fdevices',
    );
    expect(browser.cookies.has(COOKIE)).toBe(false);
  });

  it('ends 90 days after the login however much it is used', async () => {
    const browser = await joinAs(site);
    for (let day = 0; day < 89; day += 10) {
      expect((await browser.get('/profile/devices')).statusCode).toBe(200);
      site.clock.now += 10 * DAY;
    }
    expect((await browser.get('/profile/devices')).statusCode).toBe(303);
  });

  it('notes a visit every quarter of an hour at most', async () => {
    const browser = await joinAs(site);
    const began = site.clock.now;
    const lastSeen = async () =>
      (await manager().findOneByOrFail(User, { id: browser.member.id })).lastSeenAt;
    site.clock.now += 15 * MINUTE - 1;
    await browser.get('/place');
    expect(await lastSeen()).toEqual(new Date(began));
    site.clock.now += 1;
    await browser.get('/place');
    expect(await lastSeen()).toEqual(new Date(began + 15 * MINUTE));
    site.clock.now += 14 * MINUTE;
    await browser.get('/place');
    expect(await lastSeen()).toEqual(new Date(began + 15 * MINUTE));
  });
});

describe('logging out', () => {
  it('ends the session in the database, says so, and only there', async () => {
    const browser = await joinAs(site);
    const other = await logInAs(site, browser.member);
    const token = browser.cookies.get(COOKIE);
    await browser.get('/place');
    const answer = await browser.post('/logout');
    expect(answer.statusCode).toBe(303);
    expect(browser.cookies.has(COOKIE)).toBe(false);
    expect(await sessionOf(token)).toBeNull();
    expect((await browser.follow(answer)).body).toContain('You are logged out');
    expect((await other.get('/profile/devices')).statusCode).toBe(200);
  });

  it('is no link: GET changes nothing', async () => {
    const browser = await joinAs(site);
    expect((await browser.get('/logout')).statusCode).toBe(404);
    expect(await sessionOf(browser.cookies.get(COOKIE))).not.toBeNull();
  });

  it('everywhere ends every session of the member and nobody else’s', async () => {
    const browser = await joinAs(site);
    const phone = await logInAs(site, browser.member);
    const stranger = await joinAs(site);
    const page = await browser.get('/profile/devices');
    expect(page.body.match(/Firefox on Linux/g)).toHaveLength(2);
    expect(page.body.match(/this device/g)).toHaveLength(1);
    expect((await browser.post('/sessions/delete-all')).statusCode).toBe(303);
    expect((await phone.get('/profile/devices')).statusCode).toBe(303);
    expect((await stranger.get('/profile/devices')).statusCode).toBe(200);
  });
});

describe('a notice', () => {
  it('is shown once, and no cache keeps it', async () => {
    const browser = await joinAs(site);
    await browser.get('/place');
    await browser.post('/logout');
    const first = await browser.get('/place');
    expect(first.body).toContain('You are logged out');
    expect(first.headers['cache-control']).toBe('private, no-store');
    const second = await browser.get('/place');
    expect(second.body).not.toContain('You are logged out');
    expect(second.headers['cache-control']).toBe('private, no-cache');
  });

  it('shows nobody else’s words', async () => {
    const browser = openBrowser(site);
    const words = Buffer.from(JSON.stringify({ kind: 'good', text: 'Call 555' })).toString(
      'base64url',
    );
    for (const value of [words, `${words}.`, `${words}.AAAA`, '.', 'x.y.z'])
      for (const name of ['__Host-notice', 'notice']) {
        browser.cookies.set(name, value);
        const answer = await browser.get('/place');
        expect(answer.statusCode).toBe(200);
        expect(answer.body).not.toContain('Call 555');
      }
  });
});
