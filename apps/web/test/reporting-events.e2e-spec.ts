import { randomUUID } from 'node:crypto';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { openBrowser } from './helpers/browser.js';
import { visitFacebook } from './helpers/facebook.js';
import { postMultipart } from './helpers/item-form.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { jpeg } from './helpers/pictures.js';
import { everywhere, startReportingSite, type ReportingSite } from './helpers/reporting-site.js';
import { towns } from './helpers/shop.js';

jest.setTimeout(60_000);

let all: ReportingSite;

beforeAll(async () => {
  all = await startReportingSite();
}, 120_000);
afterAll(() => all.close());

const query = (sql: string) => all.site.database.dataSource.query(sql);
const drain = async () => {
  await query("UPDATE outbox SET run_at = now() WHERE done_at IS NULL AND run_at < 'infinity'");
  await all.site.app.get(OutboxWorker).drain();
};

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

describe('a named event', () => {
  it('tells of a rate limit, with route and network', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    for (let n = 0; n < 3; n++)
      await all.site.inject({ url: '/public-api/v1.0/items/search/road', headers });
    const route = '/public-api/v1.0/items/search/:query';
    expect(await all.named('api-rate-limit-hit')).toMatchObject({
      ...everywhere,
      level: 'warning',
      fingerprint: ['api-rate-limit-hit', route],
      tags: { route, addressPrefix: '203.0.113.0/24', requestId: expect.any(String) },
    });
    expect(all.sink.received()).not.toContain('203.0.113.77');
  });

  it('tells of a login that Facebook does not finish', async () => {
    all.facebook.person = { id: '7', name: 'Ana', email: 'ana.canary@example.org' };
    const browser = openBrowser(all.site);
    const back = await visitFacebook(browser);
    all.facebook.fail('token', 'error');
    await browser.get(back);
    all.facebook.fail('token', undefined);
    expect(await all.named('facebook-login-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['facebook-login-error', 'failed', 'unavailable'],
      tags: { provider: 'facebook', outcome: 'failed', kind: 'unavailable' },
    });
    const secrets = new URL(back, 'https://x.test').searchParams;
    for (const name of ['code', 'state']) {
      expect(secrets.get(name)?.length).toBeGreaterThan(5);
      expect(all.sink.received()).not.toContain(secrets.get(name));
    }
    expect(all.sink.received()).not.toContain('ana.canary');
    expect(all.sink.received()).not.toContain(all.facebook.app.appSecret);
  });

  it.each([
    ['connect', 'reset'],
    ['upload', 'error'],
  ] as const)('tells of a bucket that fails to %s', async (kind, fault) => {
    const ana = await joinAs(all.site, { placeId: towns.madrid.id });
    all.s3.fault = (method) => (method === 'PUT' ? fault : 'none');
    expect((await upload(ana)).statusCode).toBe(503);
    all.s3.fault = () => 'none';
    const name = `s3-${kind}-error`;
    expect(await all.named(name)).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: [name],
      tags: { kind },
    });
  });

  it('tells of a bucket that fails to delete, and of the job that is given up for it', async () => {
    await query(`INSERT INTO outbox (kind, payload, attempts)
      VALUES ('delete-object', '{"key": "photos/gone"}', 31)`);
    all.s3.fault = (method) => (method === 'DELETE' ? 'error' : 'none');
    await s3Object('photos/gone');
    await drain();
    all.s3.fault = () => 'none';
    expect(await all.named('s3-delete-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['s3-delete-error'],
      tags: { kind: 'delete' },
    });
    expect(await all.named('outbox-job-given-up')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['outbox-job-given-up', 'delete-object'],
      tags: { job: 'delete-object' },
    });
  });

  it('tells of a geocoder that fails, not of the town', async () => {
    all.google.behave((response) => response.writeHead(500).end());
    const ana = await joinAs(all.site, { placeName: null, countryCode: null });
    await ana.get('/profile');
    const town = ['Villa', 'Canaria'].join(' ');
    await ana.post('/profile', { username: ana.member.username, country: 'ES', town });
    all.google.behave(undefined);
    expect(await all.named('geocoder-error')).toMatchObject({
      ...everywhere,
      level: 'error',
      fingerprint: ['geocoder-error', 'unavailable'],
      tags: { kind: 'unavailable' },
    });
    expect(all.sink.received()).not.toContain(town);
  });

  async function s3Object(key: string): Promise<void> {
    const { FileStorage } = await import('@tradyfit/storage');
    await all.site.app.get(FileStorage).put(key, Buffer.from('x'), { contentType: 'image/jpeg' });
  }
});
