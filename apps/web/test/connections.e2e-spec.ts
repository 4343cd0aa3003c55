import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
beforeAll(async () => (site = await startTestApp()), 60_000);
afterAll(() => site?.close());

it('connections stay open for longer than a router keeps them, and nobody’s half a request does', () => {
  const { keepAliveTimeout, headersTimeout, requestTimeout } = site.app.getHttpServer();
  // Heroku's router closes an idle connection after 90 s: a site that did so before would be asked on a connection that it closes.
  expect(keepAliveTimeout).toBeGreaterThan(90_000);
  // Zero would be for ever. Those who send slowly are closed within 45 s, and a request is over before the router's 30 s.
  for (const timeout of [headersTimeout, requestTimeout]) {
    expect(timeout).toBeGreaterThan(0);
    expect(timeout).toBeLessThanOrEqual(30_000);
  }
});
