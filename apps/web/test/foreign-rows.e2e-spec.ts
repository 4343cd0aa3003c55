import { createPhoto } from '@tradyfit/data/testing';
import type { LightMyRequestResponse } from 'fastify';
import { openBrowser, type Browser } from './helpers/browser.js';
import { joinAs } from './helpers/members.js';
import { pathWith, routesOf, type Route } from './helpers/routes.js';
import { openMarket } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

/** Routes that every member may use with a row of another's. */
const forEverybody = ['/items/:id/conversation'];

/** What a form of any route might ask for, so that nothing is wrong with a request but who sends it. */
const fields = {
  submission: '00000000-0000-4000-8000-000000000000',
  title: 'Taken over',
  body: 'Taken over',
  description: 'Taken over',
  details: 'Taken over',
  category: 'cycling',
  condition: 'good',
  price: '1',
  state: 'sold',
  reason: 'other',
};

/** Every table that the routes could change. */
const tables = [
  'items',
  'photos',
  'drafts',
  'conversations',
  'messages',
  'blocks',
  'reports',
  'users',
];

let site: TestApp;
let owner: Browser;
/** Ids of the owner's rows, by the first part of a route's path. */
let rows: Record<string, string>;

beforeAll(async () => {
  site = await startTestApp();
  const market = await openMarket(site);
  owner = market.seller;
  const item = await market.sell();
  const photo = await createPhoto(site.database.dataSource, { itemId: item.id });
  const conversation = await market.write(item.id);
  rows = {
    items: String(item.id),
    conversations: /\d+$/.exec(conversation)?.[0] ?? '',
    photos: String(photo.id),
  };
}, 60_000);
afterAll(() => site.close());

const ownRoutes = (): Route[] =>
  routesOf(site).filter(
    ({ access, path }) => access === 'member' && path.includes(':') && !forEverybody.includes(path),
  );

function idFor(path: string): string {
  const id = rows[path.split('/')[1] ?? ''];
  if (id === undefined) throw new Error(`Say above whose row ${path} is about`);
  return id;
}

const ask = ({ method, path }: Route, browser: Browser, id: string) => {
  const url = pathWith(path, { id });
  return method === 'GET' ? browser.get(url) : browser.post(url, fields);
};

/** All rows as text; the time of a visit may change. */
async function everything(): Promise<string[]> {
  const contents = tables.map((table) =>
    site.database.dataSource.query<{ row: unknown }[]>(
      `SELECT to_jsonb(t) - 'last_seen_at' AS row FROM ${table} t ORDER BY 1`,
    ),
  );
  return (await Promise.all(contents)).map((content) => JSON.stringify(content));
}

const told = ({ method, path }: Route, { statusCode }: LightMyRequestResponse) =>
  `${method} ${path} ${statusCode}`;

it('finds the routes that are about somebody’s rows', () => {
  const paths = ownRoutes().map(({ method, path }) => `${method} ${path}`);
  expect(paths).toEqual(
    expect.arrayContaining([
      'GET /items/:id/edit',
      'POST /items/:id',
      'POST /items/:id/delete',
      'POST /items/:id/state',
      'GET /conversations/:id',
      'POST /conversations/:id/messages',
      'POST /photos/:id/delete',
    ]),
  );
});

describe.each([
  ['another member', {}],
  ['an admin', { isAdmin: true }],
])('%s', (_who, over) => {
  it('finds nobody else’s rows by any route, and changes none', async () => {
    const stranger = await joinAs(site, over);
    await stranger.get('/place');
    const before = await everything();
    for (const route of ownRoutes()) {
      const answer = await ask(route, stranger, idFor(route.path));
      expect(told(route, answer)).toBe(`${route.method} ${route.path} 404`);
      expect(answer.body).not.toContain('Road bike');
    }
    expect(await everything()).toEqual(before);
  });
});

it('a visitor neither', async () => {
  const before = await everything();
  for (const route of ownRoutes()) {
    const answer = await ask(route, openBrowser(site), idFor(route.path));
    const expected = route.method === 'GET' ? 303 : 401;
    expect(told(route, answer)).toBe(`${route.method} ${route.path} ${expected}`);
  }
  expect(await everything()).toEqual(before);
});

it('the owner does: the pages are there', async () => {
  for (const route of ownRoutes()) {
    // A stream of events does not end by itself.
    if (route.method !== 'GET' || route.path.endsWith('/events')) continue;
    const answer = await ask(route, owner, idFor(route.path));
    expect(told(route, answer)).toBe(`GET ${route.path} 200`);
  }
});

it('what is no id is no row, for nobody', async () => {
  for (const route of ownRoutes())
    for (const id of ['0', '-1', '999999999', 'x', '1e3', '99999999999999999999', "1'--"]) {
      const answer = await ask(route, owner, encodeURIComponent(id));
      expect([id, told(route, answer)]).toEqual([id, `${route.method} ${route.path} 404`]);
    }
  expect(site.reporter.errors).toEqual([]);
});
