import { Item, type Point } from '@tradyfit/data';
import { distanceMetres } from '@tradyfit/geolocation';
import { Attacker } from './helpers/attacker.js';
import { openBrowser } from './helpers/browser.js';
import { listenOn, openStream } from './helpers/event-stream.js';
import { listedId, sendItem } from './helpers/item-form.js';
import { knownPaths } from './helpers/known-paths.js';
import { joinAs } from './helpers/members.js';
import { routesOf } from './helpers/routes.js';
import { towns } from './helpers/shop.js';
import { openMarket, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

/** Where things really are: the first is looked for digit by digit, the others lie all over the squares of the grid. */
const exactPoints: readonly Point[] = Array.from({ length: 11 }, (_, index) => ({
  latitude: 40.412345 + ((index * 0.754877666) % 1) / 20,
  longitude: -3.712345 - ((index * 0.569840291) % 1) / 20,
}));

/** Words that occur once, in the order of the points. */
const words = 'alder birch cedar damson elder fir gorse hazel ivy juniper laurel'.split(' ');

/** Digits of the first point that the middle of its square does not have; seconds of a time (`:40.412`, `13.712`) are no degrees. */
const canary = /(?<![\d:])40\.412|(?<![\d:])3\.712|412345|712345/;

let site: TestApp;
let market: Market;
let items: { id: number; title: string; exact: Point; stored: Point }[];

beforeAll(async () => {
  site = await startTestApp({ settings: { RATE_LIMIT_ALLOW_LIST: '127.0.0.0/8' } });
  market = await openMarket(site);
  items = [];
  for (const [index, exact] of exactPoints.entries()) {
    const title = `Kayak of ${words[index]}`;
    const here = `${exact.latitude},${exact.longitude}`;
    const id = listedId(await sendItem(market.seller, { title, place: 'here', here }));
    const stored = await site.database.dataSource.manager.findOneByOrFail(Item, { id });
    items.push({ id, title, exact, stored });
  }
}, 120_000);
afterAll(() => site?.close());

describe('an attacker', () => {
  const fromFarAndNear = [towns.madrid, towns.toledo, towns.atlanta, towns.sydney];
  const ways: [string, isExact: boolean, (attacker: Attacker) => Promise<Point>][] = [
    ['areas of the page', true, (attacker) => attacker.byArea(attacker.oracles['page']!)],
    ['areas of the feed', true, (attacker) => attacker.byArea(attacker.oracles['feed']!)],
    ['counts of areas', true, (attacker) => attacker.byArea(attacker.oracles['counts']!)],
    ['the order from several towns', true, (attacker) => attacker.byOrder(fromFarAndNear)],
    ['distances in words', false, (attacker) => attacker.byBands(Object.values(towns))],
  ];

  it.each(ways)(
    'who uses %s is wrong by 300 m or more, half of the time',
    async (_name, isExact, find) => {
      const errors: number[] = [];
      for (const { id, title, exact, stored } of items) {
        const found = await find(new Attacker(site, id, title));
        errors.push(distanceMetres(found, exact));
        // It is a good attack: what is stored is found.
        if (isExact) expect(distanceMetres(found, stored)).toBeLessThan(40);
      }
      const median = errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)];
      expect(median).toBeGreaterThanOrEqual(300);
    },
    120_000,
  );
});

describe('the digits of a position', () => {
  const sought = [
    '/search?q=alder&near=Madrid%2C+ES',
    '/search?q=alder&near=Toledo%2C+ES&sort=nearest&radius_km=100',
    '/search.atom?q=alder&near=Madrid%2C+ES',
    '/search/facets?q=alder&near=Madrid%2C+ES',
    '/public-api/v1.0/items/search/alder',
    '/items/categories?near=Toledo%2C+ES',
  ];

  it('are in no answer to anybody, the seller neither', async () => {
    const [first] = items;
    const routes = routesOf(site).filter(({ method }) => method === 'GET');
    const paths = await knownPaths(site, market, routes, first);
    const urls = [...paths.values(), ...sought].filter((url) => !url.endsWith('/events'));
    const admin = await joinAs(site, { isAdmin: true });
    const seen = { items: 0, export: false };
    for (const browser of [openBrowser(site), market.buyer, market.seller, admin])
      for (const url of urls)
        for (const accept of ['text/html', 'application/json']) {
          const { body, headers } = await browser.get(url, { accept });
          expect([url, canary.exec(JSON.stringify(headers) + body)?.[0]]).toEqual([url, undefined]);
          if (body.includes('Kayak of alder')) seen.items++;
          if (url === '/profile/export' && body.includes('"latitude"')) seen.export = true;
        }
    // What is searched does show the item, and what its seller takes away has a position in it.
    expect(seen.items).toBeGreaterThan(40);
    expect(seen.export).toBe(true);
  }, 120_000);

  it('are in no event of an open page', async () => {
    const origin = await listenOn(site);
    const path = await market.write(items[1]!.id);
    const stream = await openStream(origin, `${path}/events`, market.buyer);
    const inbox = await openStream(origin, '/conversations/events', market.buyer);
    await market.answer(market.seller, path, 'It is');
    const events = [await inbox.next(), await inbox.next(), await stream.next()];
    while (events.at(-1)?.event !== 'message') events.push(await stream.next());
    expect(JSON.stringify(events)).not.toMatch(canary);
    stream.close();
    inbox.close();
  });

  it('are in no table, no log and no report', async () => {
    const { dataSource } = site.database;
    const tables = await dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const rows = await dataSource.query<{ row: string }[]>(
        `SELECT t::text AS row FROM "${name}" t`,
      );
      expect([name, rows.filter(({ row }) => canary.test(row))]).toEqual([name, []]);
    }
    expect(site.logs.length).toBeGreaterThan(20);
    const lines = site.logs.map((line) => ({ ...line, requestId: undefined, time: undefined }));
    expect(JSON.stringify(lines)).not.toMatch(canary);
    expect(JSON.stringify([site.reporter.errors, site.reporter.events])).not.toMatch(canary);
  });
});
