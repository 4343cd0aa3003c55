import { OutgoingMessagesRepository } from '@tradyfit/data';
import { createReply, outgoing } from '@tradyfit/data/testing';
import { plain, texts } from './helpers/html.js';
import { joinAs } from './helpers/members.js';
import { badge, forgetQuotas, openMarket, tabCounts, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let market: Market;

beforeAll(async () => {
  site = await startTestApp();
  market = await openMarket(site);
}, 120_000);
afterAll(() => site?.close());
beforeEach(() => forgetQuotas(site));

const idOf = (path: string) => Number(/\d+$/.exec(path)?.[0]);

describe('lists, counts and read marks', () => {
  it('say what waits for whom', async () => {
    const me = await joinAs(site);
    const other = await joinAs(site, { username: 'Łukasz' });
    const bike = await market.sell('Gravel bike', { sellerId: me.member.id });
    const skis = await market.sell('Touring skis');
    await other.get(`/items/${bike.id}/conversation`);
    const sold = String(
      (await other.post(`/items/${bike.id}/conversation`, { body: 'Frame size?' })).headers
        .location,
    );
    const bought = String(
      (await me.post(`/items/${skis.id}/conversation`, { body: 'Still there?' })).headers.location,
    );
    const list = await me.get('/conversations');
    expect(tabCounts(list.body)).toEqual([2, 1, 1, 1]);
    expect(badge(list.body)).toBe(1);
    const rows = texts(list.body, 'talk-row__who');
    expect(rows).toEqual(['carmen', 'Łukasz']);
    expect(plain(list.body)).toContain('You: Still there?');
    const shown = async (show: string) =>
      texts((await me.get(`/conversations?show=${show}`)).body, 'talk-row__who');
    expect(await shown('unread')).toEqual(['Łukasz']);
    expect(await shown('buying')).toEqual(['carmen']);
    expect(await shown('selling')).toEqual(['Łukasz']);
    expect(await shown('nonsense')).toEqual(['carmen', 'Łukasz']);

    // The sender's own visit reads nothing, nor does a page that nobody looks at yet.
    await other.get(sold);
    await me.get(sold, { 'sec-purpose': 'prefetch' });
    expect(badge((await me.get('/')).body)).toBe(1);
    expect(plain((await other.get(sold)).body)).not.toContain('Seen');
    const opened = await me.get(sold);
    expect(badge(opened.body)).toBe(0);
    expect(tabCounts(opened.body)).toEqual([2, 0, 1, 1]);
    expect(plain((await other.get(sold)).body)).toContain('Seen');
    expect(badge((await market.seller.get(bought)).body)).toEqual(expect.any(Number));
  });

  it('are read up to what an open page has shown', async () => {
    const path = await market.write((await market.sell()).id);
    await market.seller.get(path);
    const { member } = market.buyer;
    const second = await createReply(site.database.dataSource, idOf(path), member.id, 'Two');
    await createReply(site.database.dataSource, idOf(path), member.id, 'Three');
    const answer = await market.seller.post(`${path}/read`, { up_to: String(second) });
    expect(answer.statusCode).toBe(204);
    const unread = await site.database.dataSource.query<{ body: string }[]>(
      'SELECT body FROM messages WHERE conversation_id = $1 AND read_at IS NULL',
      [idOf(path)],
    );
    expect(unread.map(({ body }) => body)).toEqual(['Three']);
    await market.seller.post(`${path}/read`, { up_to: 'x' });
    await market.buyer.post(`${path}/read`, { up_to: '99999999' });
    expect(
      (
        await site.database.dataSource.query(
          'SELECT FROM messages WHERE conversation_id = $1 AND read_at IS NULL',
          [idOf(path)],
        )
      ).length,
    ).toBe(1);
  });

  it('come in pages, and know no other cursor', async () => {
    const me = await joinAs(site);
    for (let number = 0; number < 22; number++) {
      const { id } = await market.sell(`Ball ${number}`);
      await new OutgoingMessagesRepository(site.database.dataSource).start(
        id,
        outgoing(me.member.id),
      );
    }
    const first = await me.get('/conversations?show=buying');
    expect(texts(first.body, 'talk-row__who')).toHaveLength(20);
    const next = /href="([^"]*)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toMatch(/^\/conversations\?show=buying&cursor=\d+$/);
    const second = await me.get(next);
    expect(texts(second.body, 'talk-row__who')).toHaveLength(2);
    expect((await me.get('/conversations?cursor=x')).statusCode).toBe(400);
  });

  it('say so when there is nothing', async () => {
    const me = await joinAs(site);
    expect(plain((await me.get('/conversations')).body)).toContain('No messages yet.');
    expect(plain((await me.get('/conversations?show=unread')).body)).toContain(
      'You have read everything.',
    );
  });
});
