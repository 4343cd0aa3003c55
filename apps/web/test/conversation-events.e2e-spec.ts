import { createReply } from '@tradyfit/data/testing';
import { ConversationsRepository, MessagesRepository } from '@tradyfit/data';
import { LiveConversations } from '../src/conversations/live/live-conversations.service.js';
import { listenOn, openStream, type EventReader } from './helpers/event-stream.js';
import { joinAs, logInAs } from './helpers/members.js';
import { forgetQuotas, openMarket, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let market: Market;
let origin: string;
const open: EventReader[] = [];

beforeAll(async () => {
  site = await startTestApp();
  market = await openMarket(site);
  origin = await listenOn(site);
}, 120_000);
beforeEach(() => forgetQuotas(site));
afterEach(() => open.splice(0).forEach((stream) => stream.close()));
afterAll(() => site?.close());

async function listen(path: string, by = market.seller, headers: Record<string, string> = {}) {
  const stream = await openStream(origin, path, by, headers);
  open.push(stream);
  return stream;
}
const idOf = (path: string) => Number(/\d+$/.exec(path)?.[0]);
/** What another process writes: nothing in this one hears of it. */
const elsewhere = (path: string, body: string) =>
  createReply(site.database.dataSource, idOf(path), market.buyer.member.id, body);

describe('an open conversation', () => {
  it('gets messages as they are sent, on every tab of both sides', async () => {
    const path = await market.write((await market.sell()).id);
    const tabs = await Promise.all([
      listen(`${path}/events`),
      listen(`${path}/events`),
      listen(`${path}/events`, market.buyer),
    ]);
    expect(tabs[0]?.status).toBe(200);
    expect(tabs[0]?.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    });
    expect(tabs[0]?.headers['content-encoding']).toBeUndefined();
    await market.answer(market.buyer, path, 'Is <b>it</b>?');
    const [one, two, own] = await Promise.all(tabs.map((tab) => tab.next()));
    expect(one).toEqual(two);
    expect(one).toMatchObject({ event: 'message', data: { isYours: false } });
    expect(one?.id).toBe(String(one?.data['id']));
    expect(one?.data['html']).toContain('Is &lt;b>it&lt;/b>?');
    expect(one?.data['html']).toContain(`id="m${one?.id}"`);
    expect(own?.data).toMatchObject({ isYours: true, id: one?.data['id'] });
  });

  it('is told when the other side has read', async () => {
    const path = await market.write((await market.sell()).id);
    const buyers = await listen(`${path}/events`, market.buyer);
    await market.seller.get(path);
    const seen = await buyers.next();
    expect(seen.event).toBe('seen');
    const { messages } = await site.app.get(MessagesRepository).page(idOf(path), { limit: 1 });
    expect(seen.data).toEqual({ id: messages[0]?.id });
  });

  it('goes on where the connection was lost', async () => {
    const path = await market.write((await market.sell()).id);
    const first = await listen(`${path}/events`);
    await market.answer(market.buyer, path, 'One');
    const { id } = await first.next();
    first.close();
    for (const body of ['Two', 'Three']) await market.answer(market.buyer, path, body);
    const again = await listen(`${path}/events`, market.seller, { 'last-event-id': String(id) });
    const bodies = [await again.next(), await again.next()].map(({ data }) => String(data['html']));
    expect(bodies[0]).toContain('Two');
    expect(bodies[1]).toContain('Three');
    const page = await listen(`${path}/events?after=${id}`);
    expect((await page.next()).data['html']).toContain('Two');
  });

  it('gets what other processes write', async () => {
    const path = await market.write((await market.sell()).id);
    const stream = await listen(`${path}/events`);
    const id = await elsewhere(path, 'From elsewhere');
    await site.app.get(LiveConversations).look();
    expect((await stream.next()).data['id']).toBe(id);
  });

  it('asks by itself', async () => {
    const path = await market.write((await market.sell()).id);
    const stream = await listen(`${path}/events`);
    const id = await elsewhere(path, 'From elsewhere');
    // The test's own time-out is the only clock here.
    expect((await stream.next()).data['id']).toBe(id);
  });

  it('hears of what the other side does in another process', async () => {
    const path = await market.write((await market.sell()).id);
    const other = await startTestApp({ databaseUrl: async () => site.database.url });
    const stream = await listen(`${path}/events`);
    const elsewhere = await logInAs(other, market.buyer.member);
    await elsewhere.get(path);
    await elsewhere.post(`${path}/messages`, { body: 'From another process' });
    const { data } = await stream.next();
    expect(data['html']).toContain('From another process');
    const theirs = await openStream(await listenOn(other), `${path}/events`, elsewhere);
    open.push(theirs);
    await market.seller.get(path);
    expect(await theirs.next()).toEqual({ event: 'seen', data: { id: data['id'] } });
    await other.close();
  });

  it('is nobody else’s', async () => {
    const path = await market.write((await market.sell()).id);
    expect((await listen(`${path}/events`, await joinAs(site))).status).toBe(404);
    expect((await site.get(`${path}/events`)).statusCode).toBe(303);
    const stream = await listen(`${path}/events`);
    await site.database.dataSource.query('DELETE FROM conversations WHERE id = $1', [idOf(path)]);
    await site.app.get(LiveConversations).look();
    await stream.ended;
  });

  it('survives that the database is away for a moment', async () => {
    const path = await market.write((await market.sell()).id);
    const stream = await listen(`${path}/events`);
    const live = site.app.get(LiveConversations);
    const broken = jest
      .spyOn(site.app.get(MessagesRepository), 'after')
      .mockRejectedValueOnce(new Error('away'));
    const id = await elsewhere(path, 'Hello');
    await live.look();
    expect(broken).toHaveBeenCalled();
    broken.mockRestore();
    await live.look();
    expect((await stream.next()).data['id']).toBe(id);
    expect(
      await site.app.get(ConversationsRepository).counts(market.buyer.member.id),
    ).toBeDefined();
  });
});

describe('the number in the header', () => {
  it('follows what arrives and what is read, in every tab', async () => {
    const me = await joinAs(site);
    const { id } = await market.sell('Kayak', { sellerId: me.member.id });
    const tabs = await Promise.all([
      listen('/conversations/events', me),
      listen('/conversations/events', me),
    ]);
    for (const tab of tabs)
      expect(await tab.next()).toEqual({ event: 'inbox', data: { unread: 0, last: 0 } });
    const path = await market.write(id);
    const [first] = await Promise.all(tabs.map((tab) => tab.next()));
    expect(first?.data).toEqual({ unread: 1, last: expect.any(Number) });
    await me.get(path);
    const [read] = await Promise.all(tabs.map((tab) => tab.next()));
    expect(read?.data).toEqual({ ...first?.data, unread: 0 });
  });

  it('is for members', async () => {
    expect((await site.get('/conversations/events')).statusCode).toBe(303);
  });
});

describe('streams', () => {
  it('are so many for a member, not more', async () => {
    const me = await joinAs(site);
    const streams = [];
    for (let tab = 0; tab < 31; tab++) streams.push(await listen('/conversations/events', me));
    const statuses = streams.map(({ status }) => status);
    expect(statuses).toEqual([...Array<number>(30).fill(200), 429]);
    expect((await listen('/conversations/events', market.buyer)).status).toBe(200);
  });

  it('are forgotten when the browser goes', async () => {
    const me = await joinAs(site);
    const live = site.app.get(LiveConversations);
    const stream = await listen('/conversations/events', me);
    await stream.next();
    expect(live.countOf(me.member.id)).toBe(1);
    stream.close();
    while (live.countOf(me.member.id) > 0) await new Promise((next) => setImmediate(next));
  });

  it('end when the site closes', async () => {
    const closing = await startTestApp();
    const member = await joinAs(closing);
    const stream = await openStream(await listenOn(closing), '/conversations/events', member);
    await stream.next();
    await closing.close();
    await stream.ended;
  });
});
