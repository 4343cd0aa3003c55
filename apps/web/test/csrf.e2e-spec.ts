import { openBrowser } from './helpers/browser.js';
import { joinAs } from './helpers/members.js';
import { pathWith, routesOf } from './helpers/routes.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp();
});
afterAll(() => site.close());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const mutating = () => routesOf(site).filter(({ method }) => method !== 'GET');

/** A form with one file, the token (if any) first. */
function multipart(token: string | undefined): {
  payload: string;
  headers: Record<string, string>;
} {
  const field =
    token === undefined
      ? ''
      : `--limit\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${token}\r\n`;
  const file =
    '--limit\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\nx\r\n';
  return {
    payload: `${field}${file}--limit--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=limit' },
  };
}

it('finds the routes that change something', () => {
  const paths = mutating().map(({ method, path }) => `${method} ${path}`);
  expect(paths).toEqual(
    expect.arrayContaining(['POST /place', 'POST /logout', 'POST /sessions/delete-all']),
  );
});

describe('every route that changes something', () => {
  it('refuses other origins, also with the right token', async () => {
    const admin = await joinAs(site, { isAdmin: true });
    await admin.get('/place');
    for (const { path, method } of mutating())
      for (const [name, value] of [
        ['origin', 'https://evil.example'],
        ['origin', 'null'],
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-site', 'same-site'],
      ] as const) {
        const answer = await admin.send({
          method: method as 'POST',
          url: pathWith(path),
          headers: { ...form, [name]: value },
          payload: `csrf=${admin.token}`,
        });
        expect([path, answer.statusCode]).toEqual([path, 403]);
      }
    expect((await admin.get('/profile/devices')).statusCode).toBe(200);
  });

  it('refuses forms without a token, with a wrong one, and with somebody else’s', async () => {
    const admin = await joinAs(site, { isAdmin: true });
    const stranger = await joinAs(site, { isAdmin: true });
    const visitor = openBrowser(site);
    for (const browser of [admin, stranger, visitor]) await browser.get('/place');
    const tokens = [undefined, '', 'wrong', `${admin.token}x`, stranger.token, visitor.token];
    for (const { path, method, needsToken } of mutating())
      for (const token of tokens) {
        if (!needsToken) continue;
        const send = (headers: Record<string, string>, payload: string) =>
          admin.send({ method: method as 'POST', url: pathWith(path), headers, payload });
        const answers = [
          await send(form, token === undefined ? '' : `csrf=${encodeURIComponent(token)}`),
          await send({ ...form, ...(token && { 'x-csrf-token': token }) }, ''),
          await send(multipart(token).headers, multipart(token).payload),
        ];
        expect([path, ...answers.map(({ statusCode }) => statusCode)]).toEqual([
          path,
          403,
          403,
          403,
        ]);
      }
    expect((await admin.get('/profile/devices')).statusCode).toBe(200);
  });

  it('takes the token as a field, as a header, and as the first field of a form with files', async () => {
    const browser = openBrowser(site);
    await browser.get('/place');
    const send = (headers: Record<string, string>, payload: string) =>
      browser.send({ method: 'POST', url: '/logout', headers, payload });
    const files = multipart(browser.token);
    expect((await send(form, `csrf=${browser.token}`)).statusCode).toBe(303);
    expect((await send({ ...form, 'x-csrf-token': browser.token }, '')).statusCode).toBe(303);
    expect((await send(files.headers, files.payload)).statusCode).toBe(303);
  });
});

describe('the token', () => {
  it('is in every form that posts', async () => {
    const member = await joinAs(site);
    for (const url of ['/', '/place', '/profile/devices', '/nothing-here']) {
      const { body } = await member.get(url);
      for (const [, attributes, content] of body.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs))
        if (/method="post"/i.test(attributes ?? ''))
          expect(content).toContain(`name="csrf" value="${member.token}"`);
    }
  });

  it('stays the same for a browser, so that its cached pages keep working', async () => {
    const browser = openBrowser(site);
    await browser.get('/place');
    const tag = async () => String((await browser.get('/place')).headers.etag);
    const again = await browser.get('/place', { 'if-none-match': await tag() });
    expect(again.statusCode).toBe(304);
  });

  it('that has become worthless comes from no cache', async () => {
    const browser = openBrowser(site);
    await browser.get('/place');
    const tag = String((await browser.get('/place')).headers.etag);
    browser.cookies.clear();
    const again = await browser.get('/place', { 'if-none-match': tag });
    expect(again.statusCode).toBe(200);
    expect((await browser.post('/logout')).statusCode).toBe(303);
  });

  it('of a visitor is worth nothing after logging in', async () => {
    const member = await joinAs(site);
    const visitor = openBrowser(site);
    await visitor.get('/place');
    member.cookies.set('__Host-csrf', visitor.cookies.get('__Host-csrf') ?? '');
    const answer = await member.send({
      method: 'POST',
      url: '/sessions/delete-all',
      headers: form,
      payload: `csrf=${visitor.token}`,
    });
    expect(answer.statusCode).toBe(403);
  });
});
