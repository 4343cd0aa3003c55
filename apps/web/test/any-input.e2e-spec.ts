import fc from 'fast-check';
import { openBrowser, tokenHeaders, type Browser } from './helpers/browser.js';
import { listenOn, openStream } from './helpers/event-stream.js';
import { startFacebookSite, type FacebookSite } from './helpers/facebook.js';
import { markup } from './helpers/html.js';
import { joinAs } from './helpers/members.js';
import { NASTY } from './helpers/nasty-texts.js';
import { watchParameters } from './helpers/read-parameters.js';
import { routesOf, type Route } from './helpers/routes.js';
import { openMarket } from './helpers/talk.js';
import { knownPaths } from './helpers/known-paths.js';
import type { TestApp } from './helpers/test-app.js';

const ALLOWED = [200, 301, 302, 303, 400, 404, 410];

const ROLES = ['visitor', 'member', 'admin'] as const;

describe('any input', () => {
  const parameters = watchParameters();
  let world: FacebookSite;
  let site: TestApp;
  let origin: string;
  let browsers: Record<(typeof ROLES)[number], Browser>;
  let routes: Route[];
  /** By the route's path, with an id or a name that leads somewhere. */
  let paths: ReadonlyMap<string, string>;
  /** Of plain requests by somebody who may: they show what each route reads. */
  const statuses = new Map<string, number>();

  beforeAll(async () => {
    // The limits of the public API are another test's.
    world = await startFacebookSite({ RATE_LIMIT_ALLOW_LIST: '127.0.0.0/8' });
    site = world.site;
    origin = await listenOn(site);
    const market = await openMarket(site);
    browsers = {
      visitor: openBrowser(site),
      member: market.seller,
      admin: await joinAs(site, { isAdmin: true }),
    };
    routes = routesOf(site).filter(({ method }) => method === 'GET');
    paths = await knownPaths(site, market, routes);
    for (const route of routes)
      statuses.set(route.path, await ask(browsers[roleFor(route)], pathOf(route)));
  }, 120_000);

  afterAll(async () => {
    parameters.stop();
    await world?.close();
  });

  /** The answer's status. Streams of events do not end by themselves. */
  async function ask(browser: Browser, url: string): Promise<number> {
    if (url.split('?')[0]?.endsWith('/events') && browser !== browsers.visitor) {
      const stream = await openStream(origin, url, browser);
      stream.close();
      await stream.ended;
      return stream.status;
    }
    const answer = await browser.get(url);
    if (String(answer.headers['content-type']).startsWith('text/html'))
      expect(markup(answer.body)).not.toMatch(/<script>alert|<svg onload/);
    return answer.statusCode;
  }

  async function answers(browser: Browser, url: string): Promise<void> {
    const status = await ask(browser, url);
    if (!ALLOWED.includes(status)) throw new Error(`${status} ${url}`);
  }

  const roleFor = ({ access }: Route) =>
    access === 'admin' ? 'admin' : access === 'member' ? 'member' : 'visitor';
  const pathOf = ({ path }: Route) => paths.get(path) ?? '';

  it('meets routes that are there, and everything that they read', () => {
    for (const [path, status] of statuses)
      expect([path, status]).toEqual([path, status < 400 ? status : 'below 400']);
    const expected =
      'q near radius_km category price_min price_max condition box sort cursor return_to limit ' +
      'example words show page before after fresh code state error error_code';
    expect(parameters.all()).toEqual(expect.arrayContaining(expected.split(' ')));
  });

  describe.each(ROLES)('of a %s', (role) => {
    it('in any parameter is answered by every route that reads it', async () => {
      const browser = browsers[role];
      for (const route of routes) {
        const path = pathOf(route);
        // Whom the route is for sends everything; of others' texts each fourth does.
        const texts = NASTY.filter((_, index) => roleFor(route) === role || index % 4 === 0);
        for (const name of parameters.byRoute.get(route.path) ?? []) {
          for (const text of texts) await answers(browser, `${path}?${name}=${text}`);
          await answers(browser, `${path}?${name}=a&${name}=b`);
          await answers(browser, `${path}?${name}[x]=1&${name}[]=2`);
          await answers(browser, `${path}?${name}`);
        }
      }
      expect(site.reporter.errors).toEqual([]);
    }, 400_000);

    it('in place of any part of a path is answered', async () => {
      for (const { path } of routes.filter((route) => route.path.includes(':')))
        for (const text of NASTY) await answers(browsers[role], path.replace(/:\w+/, text));
      expect(site.reporter.errors).toEqual([]);
    }, 120_000);
  });

  it('in several parameters at once is answered', async () => {
    const names = parameters.all();
    const value = fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 300 }).map(encoded),
      fc.double().map(String),
      fc.integer().map(String),
      fc.constantFrom('Madrid', '10', 'cycling', 'nearest', 'newest', 'price-asc', 'relevance'),
      fc.constantFrom(
        'good',
        'bike',
        'search',
        'unread',
        'selling',
        'open',
        'yes',
        'name',
        '-name',
      ),
    );
    const query = fc
      .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 })
      .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&'));
    const route = fc.constantFrom(...routes);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), route, query, async (role, asked, text) => {
        await answers(browsers[role], `${pathOf(asked)}?${text}`);
      }),
      { numRuns: 600 },
    );
    expect(site.reporter.errors).toEqual([]);
  }, 120_000);

  it('in the form of the place picker is answered', async () => {
    const token = await tokenHeaders(site);
    const field = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }).map(encoded));
    await fc.assert(
      fc.asyncProperty(field, field, async (near, returnTo) => {
        const answer = await site.inject({
          method: 'POST',
          url: '/place',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            ...token,
          },
          payload: `near=${near}&return_to=${returnTo}`,
        });
        expect([303, 400]).toContain(answer.statusCode);
        expect(String(answer.headers.location ?? '/')).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 150 },
    );
    expect(site.reporter.errors).toEqual([]);
  }, 60_000);
});

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
