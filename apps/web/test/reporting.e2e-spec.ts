import { randomUUID } from 'node:crypto';
import { FacebookStub } from '@tradyfit/auth/testing';
import { createUser } from '@tradyfit/data/testing';
import {
  startSentrySink,
  type SentrySink,
  type SinkEvent,
} from '@tradyfit/error-reporting/testing';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { openBrowser } from './helpers/browser.js';
import { visitFacebook } from './helpers/facebook.js';
import { startFaultyS3, type FaultyS3 } from './helpers/faulty-s3.js';
import { startGoogle, type GoogleStub } from './helpers/google-stub.js';
import { postMultipart } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { jpeg } from './helpers/pictures.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

jest.setTimeout(60_000);

let sink: SentrySink;
let s3: FaultyS3;
let google: GoogleStub;
let facebook: FacebookStub;
let site: TestApp;

// The whole site as in production, with everything that it depends on on this machine.
beforeAll(async () => {
  [sink, s3, google, facebook] = await Promise.all([
    startSentrySink(),
    startFaultyS3(),
    startGoogle(),
    FacebookStub.start(),
  ]);
  site = await startTestApp({
    reportsAsSet: true,
    settings: {
      NODE_ENV: 'production',
      SENTRY_DSN: sink.dsn,
      SENTRY_ENVIRONMENT: 'staging',
      BUILD_VERSION: '1.2.3-abc',
      TRUSTED_PROXY_HOPS: '1',
      GOOGLE_GEOCODING_KEY: 'key',
      GOOGLE_GEOCODING_URL: google.url,
      FACEBOOK_APP_ID: facebook.app.appId,
      FACEBOOK_APP_SECRET: facebook.app.appSecret,
      FACEBOOK_DIALOGUE_URL: facebook.url,
      FACEBOOK_GRAPH_URL: facebook.url,
      ...s3.settings,
    },
  });
  await openShop(site.database.dataSource);
}, 120_000);
afterAll(async () => {
  await site.close();
  await Promise.all([sink.close(), s3.close(), google.close(), facebook.close()]);
});

const query = (sql: string) => site.database.dataSource.query(sql);
const drain = async () => {
  await query("UPDATE outbox SET run_at = now() WHERE done_at IS NULL AND run_at < 'infinity'");
  await site.app.get(OutboxWorker).drain();
};
const named = (name: string) => sink.waitFor(({ tags }) => tags?.['event'] === name);
const everywhere = { environment: 'staging', release: '1.2.3-abc' };

async function upload(browser: MemberBrowser) {
  await browser.get('/place');
  return postMultipart(
    browser,
    '/photos',
    [
      ['submission', randomUUID()],
      ['photo', { name: 'a.jpg', body: await jpeg(), field: 'photo' }],
    ],
    { accept: 'application/json', 'x-csrf-token': browser.token },
  );
}

describe('a 500', () => {
  const diary = ['dear', 'diary', 'of', 'mine'].join(' ');
  const [latitude, longitude] = [40.123456, -3.654321];
  const email = ['canary', 'example.org'].join('@');
  let ana: MemberBrowser;
  let event: SinkEvent;
  let requestId: string;

  beforeAll(async () => {
    ana = await joinAs(site, { email, latitude, longitude });
    await ana.get('/profile');
    // A database that says everything in its message, as they do.
    await query(`CREATE FUNCTION talkative() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'cannot keep "%" of % at %,% for cookie: session=%', NEW.username, '${email}',
        '${latitude}', '${longitude}', '${ana.cookies.get('__Host-session')}'; END $$`);
    await query(`CREATE TRIGGER talkative BEFORE UPDATE OF username ON users
      FOR EACH ROW EXECUTE FUNCTION talkative()`);
    const answer = await ana.post('/profile?near=secret-place', { username: diary, country: 'ES' });
    await query('DROP TRIGGER talkative ON users');
    expect(answer.statusCode).toBe(500);
    requestId = String(answer.headers['x-request-id']);
    expect(answer.body).toContain(requestId);
    event = await sink.waitFor(({ tags }) => tags?.['requestId'] === requestId);
  });

  it('arrives with release, environment, request id and route', () => {
    expect(event).toMatchObject({
      ...everywhere,
      level: 'error',
      transaction: 'POST /profile',
      tags: { kind: 'ours', status: '500', method: 'POST', route: '/profile', requestId },
      exception: {
        values: expect.arrayContaining([
          expect.objectContaining({
            type: expect.any(String),
            value: expect.stringContaining('cannot keep'),
            stacktrace: { frames: expect.arrayContaining([expect.any(Object)]) },
          }),
        ]),
      },
    });
  });

  it('holds nothing of who met it and what they typed', () => {
    const { request, user, breadcrumbs, extra, server_name } = event;
    expect([request, user, breadcrumbs, extra, server_name]).toEqual(Array(5).fill(undefined));
    const canaries = [
      diary,
      email,
      String(latitude),
      String(longitude),
      'secret-place',
      ana.token,
      ...ana.cookies.values(),
    ];
    expect(canaries.every((text) => text.length > 5)).toBe(true);
    for (const canary of canaries) expect(sink.received()).not.toContain(canary);
  });
});

describe('a named event', () => {
  it('tells of a rate limit, with route and network', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    for (let n = 0; n < 3; n++)
      await site.inject({ url: '/public-api/v1.0/items/search/road', headers });
    const route = '/public-api/v1.0/items/search/:query';
    expect(await named('api-rate-limit-hit')).toMatchObject({
      ...everywhere,
      level: 'warning',
      fingerprint: ['api-rate-limit-hit', route],
      tags: { route, addressPrefix: '203.0.113.0/24', requestId: expect.any(String) },
    });
    expect(sink.received()).not.toContain('203.0.113.77');
  });

  it('tells of a login that Facebook does not finish', async () => {
    facebook.person = { id: '7', name: 'Ana', email: 'ana.canary@example.org' };
    const browser = openBrowser(site);
    const back = await visitFacebook(browser);
    facebook.fail('token', 'error');
    await browser.get(back);
    facebook.fail('token', undefined);
    expect(await named('facebook-login-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['facebook-login-error', 'failed', 'unavailable'],
      tags: { provider: 'facebook', outcome: 'failed', kind: 'unavailable' },
    });
    const secrets = new URL(back, 'https://x.test').searchParams;
    for (const name of ['code', 'state']) {
      expect(secrets.get(name)?.length).toBeGreaterThan(5);
      expect(sink.received()).not.toContain(secrets.get(name));
    }
    expect(sink.received()).not.toContain('ana.canary');
    expect(sink.received()).not.toContain(facebook.app.appSecret);
  });

  it.each([
    ['connect', 'reset'],
    ['upload', 'error'],
  ] as const)('tells of a bucket that fails to %s', async (kind, fault) => {
    const ana = await joinAs(site, { placeId: towns.madrid.id });
    s3.fault = (method) => (method === 'PUT' ? fault : 'none');
    expect((await upload(ana)).statusCode).toBe(503);
    s3.fault = () => 'none';
    const name = `s3-${kind}-error`;
    expect(await named(name)).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: [name],
      tags: { kind },
    });
  });

  it('tells of a bucket that fails to delete, and of the job that is given up for it', async () => {
    await query(`INSERT INTO outbox (kind, payload, attempts)
      VALUES ('delete-object', '{"key": "photos/gone"}', 31)`);
    s3.fault = (method) => (method === 'DELETE' ? 'error' : 'none');
    await s3Object('photos/gone');
    await drain();
    s3.fault = () => 'none';
    expect(await named('s3-delete-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['s3-delete-error'],
      tags: { kind: 'delete' },
    });
    expect(await named('outbox-job-given-up')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['outbox-job-given-up', 'delete-object'],
      tags: { job: 'delete-object' },
    });
  });

  it('tells of a geocoder that fails, not of the town', async () => {
    google.behave((response) => response.writeHead(500).end());
    const ana = await joinAs(site, { placeName: null, countryCode: null });
    await ana.get('/profile');
    const town = ['Villa', 'Canaria'].join(' ');
    await ana.post('/profile', { username: ana.member.username, country: 'ES', town });
    google.behave(undefined);
    expect(await named('geocoder-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['geocoder-error', 'unavailable'],
      tags: { kind: 'unavailable' },
    });
    expect(sink.received()).not.toContain(town);
  });

  async function s3Object(key: string): Promise<void> {
    const { FileStorage } = await import('@tradyfit/storage');
    await site.app.get(FileStorage).put(key, Buffer.from('x'), { contentType: 'image/jpeg' });
  }
});

it('an error of a browser arrives without its member', async () => {
  const { id } = await createUser(site.database.dataSource);
  const answer = await site.inject({
    method: 'POST',
    url: '/browser-errors',
    headers: {
      'x-forwarded-for': '203.0.113.88',
      origin: 'https://tradyfit.example',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
    payload: {
      type: 'TypeError',
      message: 'cannot show "my words" to canary.mail@example.org',
      stack: 'show@https://tradyfit.example/assets/main-AB.js?token=canary:1:2',
      page: `/items/${id}-my-own-bike`,
      debugId: '0d1f8a52-9d3a-4b4f-9c53-7c3f6fb0a2d1',
    },
  });
  expect(answer.statusCode).toBe(204);
  expect(await named('browser-error')).toMatchObject({
    ...everywhere,
    platform: 'javascript',
    tags: { page: '/items/:id', browser: 'Firefox on Linux' },
    exception: {
      values: [{ type: 'TypeError', value: 'cannot show "[text]" to [e-mail]' }],
    },
  });
  for (const canary of ['my words', 'canary.mail', 'my-own-bike', '203.0.113.88', 'token=canary'])
    expect(sink.received()).not.toContain(canary);
});
