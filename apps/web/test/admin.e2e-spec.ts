import { ModerationRepository, Report, User } from '@tradyfit/data';
import { openBrowser } from './helpers/browser.js';
import { cards, itemIds, plain, texts } from './helpers/html.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { pathWith, routesOf } from './helpers/routes.js';
import { openMarket, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let market: Market;
let admin: MemberBrowser;

beforeAll(async () => {
  site = await startTestApp();
  market = await openMarket(site);
  admin = await joinAs(site, { username: 'root', isAdmin: true });
}, 120_000);
afterAll(() => site.close());

const newestEntry = async () => (await site.app.get(ModerationRepository).log(1))[0];
const member = (id: number) => site.database.dataSource.manager.findOneByOrFail(User, { id });

/** Rows of the table on a page, each cell as text. */
function rows(html: string): string[][] {
  const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );
}

const adminRoutes = () => routesOf(site).filter(({ access }) => access === 'admin');
const names = (html: string) => rows(html).map(([first]) => first);

describe('an admin', () => {
  it('sees all members with their items and messages, when they were last seen and joined', async () => {
    const item = await market.sell('Counted bike');
    const thread = await market.write(item.id);
    await market.answer(market.seller, thread, 'Yes.');
    const times = ['2026-10-02T08:00:00.000Z', '2025-01-31T09:30:00.000Z'];
    await site.database.dataSource.query(
      'UPDATE users SET last_seen_at = $2, created_at = $3 WHERE id = $1',
      [market.seller.member.id, ...times],
    );
    const { body } = await admin.get('/admin/members?q=carmen');
    const [row] = rows(body);
    expect(row?.slice(0, 4)).toEqual(['carmen', 'carmen@example.org', '1', '1']);
    expect([...body.matchAll(/<time datetime="([^"]*)"/g)].map(([, time]) => time)).toEqual(times);
    expect(names((await admin.get('/admin/members')).body)).toEqual(
      expect.arrayContaining(['carmen', 'björn', 'root']),
    );
  });

  it('sees all items with owner, category, messages and times', async () => {
    const { body } = await admin.get('/admin/items?q=counted');
    const [row] = rows(body);
    expect(row?.slice(0, 2)).toEqual(['Counted bike', 'carmen']);
    expect(row?.[2]).not.toBe('');
    expect(row?.[3]).toBe('2');
    expect(row?.[4]).toMatch(/just now|ago/);
    expect(row?.[5]).toMatch(/just now|ago/);
    expect(row?.[6]).toBe('available');
  });

  it('sorts by a heading and back, and pages', async () => {
    for (let number = 10; number < 62; number++)
      await site.database.dataSource.query('INSERT INTO users (username) VALUES ($1)', [
        `paged-${number}`,
      ]);
    const first = (await admin.get('/admin/members?q=paged&sort=username')).body;
    expect(names(first).slice(0, 2)).toEqual(['paged-10', 'paged-11']);
    expect(names(first)).toHaveLength(50);
    expect(first).toContain('aria-sort="ascending"');
    expect(texts(first, 'admin-head__range')).toEqual(['1–50 of 52']);
    const next = /href="([^"]*)" rel="next"/.exec(first)?.[1] ?? '';
    expect(names((await admin.get(plain(next))).body)).toEqual(['paged-60', 'paged-61']);
    const back = /aria-sort="ascending"[^>]*>\s*<a href="([^"]*)"/.exec(first)?.[1] ?? '';
    expect(names((await admin.get(plain(back))).body)[0]).toBe('paged-61');
    expect((await admin.get('/admin/members?q=paged&page=9')).body).toContain('No such member.');
  });

  it('finds no error behind any parameter', async () => {
    for (const table of ['members', 'items', 'reports'])
      for (const query of ['sort=constructor', "sort=';--", 'q=%25%27', 'page=-1', 'show=x'])
        expect((await admin.get(`/admin/${table}?${query}`)).statusCode).toBe(200);
    expect(site.reporter.errors).toEqual([]);
  });

  it('hides an item with a reason, which leaves everything, and shows it again', async () => {
    const item = await market.sell('Forged racket');
    const page = `/items/${item.id}-forged-racket`;
    const visitor = openBrowser(site);
    expect((await visitor.get(page)).statusCode).toBe(200);

    const asked = await admin.get(`/admin/items/${item.id}/hide`);
    expect(plain(asked.body)).toContain('It leaves all lists, the search, the feeds');
    const without = await admin.post(`/admin/items/${item.id}/hide`, { reason: ' ' });
    expect(without.statusCode).toBe(422);
    expect((await visitor.get(page)).statusCode).toBe(200);

    const done = await admin.post(`/admin/items/${item.id}/hide`, { reason: 'A forgery.' });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/admin/items']);
    expect((await admin.follow(done)).body).toContain('is hidden.');
    for (const browser of [visitor, market.buyer, market.seller])
      expect((await browser.get(page)).statusCode).toBe(410);
    const search = '/search?q=forged+racket&near=Madrid';
    expect(cards((await visitor.get(search)).body)).not.toContain('Forged racket');
    expect((await visitor.get('/search.atom?q=forged+racket&near=Madrid')).body).not.toContain(
      'Forged racket</title>',
    );
    const api = await visitor.get(`/public-api/v1.0/items/${item.id}`);
    expect(api.statusCode).toBe(404);
    expect(itemIds((await market.seller.get('/profile')).body)).not.toContain(item.id);
    expect(
      (await market.seller.post(`/items/${item.id}/state`, { state: 'available' })).statusCode,
    ).toBe(404);
    expect(await newestEntry()).toMatchObject({
      action: 'hide-item',
      admin: 'root',
      member: 'carmen',
      item: 'Forged racket',
      note: 'A forgery.',
    });
    const again = await admin.post(`/admin/items/${item.id}/hide`, { reason: 'A forgery.' });
    expect(again.statusCode).toBe(409);

    await admin.post(`/admin/items/${item.id}/unhide`, { reason: 'It is genuine.' });
    expect((await visitor.get(page)).statusCode).toBe(200);
    expect(cards((await visitor.get(search)).body)).toContain('Forged racket');
    expect(await newestEntry()).toMatchObject({ action: 'unhide-item', note: 'It is genuine.' });
  });

  it('suspends a member with a reason, who then reads but cannot list, and lifts it', async () => {
    const spammer = await joinAs(site, { username: 'spammer' });
    const { id } = spammer.member;
    const asked = await admin.get(`/admin/members/${id}/suspend`);
    expect(plain(asked.body)).toContain('neither list items nor write messages');
    await admin.post(`/admin/members/${id}/suspend`, { reason: 'Spam to everybody.' });
    expect(await member(id)).toMatchObject({ suspendedReason: 'Spam to everybody.' });
    expect((await spammer.get('/conversations')).statusCode).toBe(200);
    const item = await market.sell('Not for spammers');
    const refused = await spammer.post(`/items/${item.id}/conversation`, { body: 'Buy pills' });
    expect(refused.statusCode).toBe(403);
    expect(await newestEntry()).toMatchObject({ action: 'suspend-member', member: 'spammer' });
    expect(names((await admin.get('/admin/members?show=suspended')).body)).toEqual(['spammer']);

    await admin.post(`/admin/members/${id}/unsuspend`, { reason: 'Promised to stop.' });
    expect((await member(id)).suspendedAt).toBeNull();
    expect(await newestEntry()).toMatchObject({ action: 'unsuspend-member' });
  });

  it('cannot suspend admins, themselves least of all', async () => {
    const url = `/admin/members/${admin.member.id}/suspend`;
    await admin.get(url);
    expect((await admin.post(url, { reason: 'A try.' })).statusCode).toBe(409);
    expect((await member(admin.member.id)).suspendedAt).toBeNull();
  });

  it('reads reports and resolves them, and everything is in the log on the first page', async () => {
    const { manager } = site.database.dataSource;
    const report = await manager.save(
      manager.create(Report, {
        memberId: market.seller.member.id,
        reporterId: market.buyer.member.id,
        reason: 'scam',
        details: 'Wants gift <b>cards</b>',
      }),
    );
    const { body } = await admin.get('/admin/reports');
    const [row] = rows(body);
    expect(row).toEqual(expect.arrayContaining(['carmen', 'björn', 'Open']));
    expect(body).not.toContain('<b>cards');
    const done = await admin.post(`/admin/reports/${report.id}/resolve`);
    expect(done.headers.location).toBe('/admin/reports');
    expect(names((await admin.get('/admin/reports')).body)).toEqual([]);
    expect(rows((await admin.get('/admin/reports?show=resolved')).body)).toHaveLength(1);
    expect((await admin.post(`/admin/reports/${report.id}/resolve`)).statusCode).toBe(404);

    const overview = (await admin.get('/admin')).body;
    expect(texts(overview, 'admin-log__note')).toEqual(
      expect.arrayContaining(['A forgery.', 'Spam to everybody.']),
    );
    expect(plain(overview)).toContain('root resolved a report about carmen');
  });

  it('finds nothing where there is no such row', async () => {
    for (const { method, path } of adminRoutes().filter((route) => route.path.includes(':')))
      for (const id of ['0', '-1', 'x', '999999999', '1e3', '99999999999999999999']) {
        const url = pathWith(path, { id });
        const form = { reason: 'No such row.' };
        const answer = method === 'GET' ? await admin.get(url) : await admin.post(url, form);
        expect([method, url, answer.statusCode]).toEqual([method, url, 404]);
      }
    expect(site.reporter.errors).toEqual([]);
  });
});
