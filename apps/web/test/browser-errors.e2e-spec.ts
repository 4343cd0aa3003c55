import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => {
  site = await startTestApp({ settings: { TRUSTED_PROXY_HOPS: '1' } });
}, 120_000);
afterAll(() => site.close());
beforeEach(() => {
  site.reporter.browserErrors.length = 0;
  site.clock.now += 3_600_000;
});

const report = {
  type: 'TypeError',
  message: 'x is undefined',
  stack: 'at show (https://tradyfit.example/assets/main-AB.js:1:2)',
  page: '/items/12-road-bike/edit',
};
const send = (payload: unknown, headers: Record<string, string> = {}) =>
  site.inject({
    method: 'POST',
    url: '/browser-errors',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const arrived = () => site.reporter.browserErrors;

it('is passed on with the kind of page and of browser, and nothing else of the visitor', async () => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604';
  const answer = await send(report, { 'user-agent': userAgent });
  expect([answer.statusCode, answer.body]).toEqual([204, '']);
  expect(arrived()).toEqual([
    {
      error: {
        type: 'TypeError',
        message: report.message,
        stack: report.stack,
        origin: 'https://tradyfit.example',
        debugId: undefined,
      },
      context: {
        page: '/items/:id/edit',
        browser: 'Safari on an iPhone',
        requestId: answer.headers['x-request-id'],
      },
    },
  ]);
});

it('is cut where it is long', async () => {
  expect((await send({ ...report, message: 'm'.repeat(5_000) })).statusCode).toBe(204);
  expect(arrived()[0]?.error.message).toHaveLength(1_000);
});

it.each([
  ['no object', '"text"', 400],
  ['no JSON', '{', 400],
  ['without a page', { ...report, page: undefined }, 400],
  ['with a query in its page', { ...report, page: '/search?q=diary' }, 400],
  ['with numbers for texts', { ...report, stack: 1 }, 400],
  ['longer than 16 KB', { ...report, stack: 's'.repeat(16_500) }, 413],
])('that is %s is refused', async (_what, payload, status) => {
  expect((await send(payload)).statusCode).toBe(status);
  expect(arrived()).toEqual([]);
});

it('from another site is refused', async () => {
  const answer = await send(report, { origin: 'https://evil.example' });
  expect(answer.statusCode).toBe(403);
  expect(arrived()).toEqual([]);
});

it('is refused from a client that sends more than ten a minute, and from no other', async () => {
  const statuses = [];
  for (let n = 0; n < 12; n++) statuses.push((await send(report)).statusCode);
  expect(statuses).toEqual([...Array<number>(10).fill(204), 429, 429]);
  expect(arrived()).toHaveLength(10);
  expect((await send(report, { 'x-forwarded-for': '203.0.113.8' })).statusCode).toBe(204);
  site.clock.now += 60_000;
  expect((await send(report)).statusCode).toBe(204);
  // Nobody is told about a visitor who sends too much.
  expect(site.reporter.errors).toEqual([]);
});

it('is asked for by no page while nothing is reported', async () => {
  expect((await site.get('/')).body).not.toContain('error-reports');
});
