import { createUser } from '@tradyfit/data/testing';
import type { SinkEvent } from '@tradyfit/error-reporting/testing';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { everywhere, startReportingSite, type ReportingSite } from './helpers/reporting-site.js';

jest.setTimeout(60_000);

let all: ReportingSite;

beforeAll(async () => {
  all = await startReportingSite();
}, 120_000);
afterAll(() => all.close());

const query = (sql: string) => all.site.database.dataSource.query(sql);

describe('a 500', () => {
  const diary = ['dear', 'diary', 'of', 'mine'].join(' ');
  const [latitude, longitude] = [40.123456, -3.654321];
  const email = ['canary', 'example.org'].join('@');
  let ana: MemberBrowser;
  let event: SinkEvent;
  let requestId: string;

  beforeAll(async () => {
    ana = await joinAs(all.site, { email, latitude, longitude });
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
    event = await all.sink.waitFor(({ tags }) => tags?.['requestId'] === requestId);
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
    for (const canary of canaries) expect(all.sink.received()).not.toContain(canary);
  });
});

it('an error of a browser arrives without its member', async () => {
  const { id } = await createUser(all.site.database.dataSource);
  const answer = await all.site.inject({
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
  expect(await all.named('browser-error')).toMatchObject({
    ...everywhere,
    platform: 'javascript',
    tags: { page: '/items/:id', browser: 'Firefox on Linux' },
    exception: {
      values: [{ type: 'TypeError', value: 'cannot show "[text]" to [e-mail]' }],
    },
  });
  for (const canary of ['my words', 'canary.mail', 'my-own-bike', '203.0.113.88', 'token=canary'])
    expect(all.sink.received()).not.toContain(canary);
});
