import { Message, Report, User } from '@tradyfit/data';
import { heading, plain } from './helpers/html.js';
import { joinAs } from './helpers/members.js';
import { bubbles, forgetQuotas, openMarket, type Market } from './helpers/talk.js';
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
const messagesIn = (path: string) =>
  site.database.dataSource.manager.countBy(Message, { conversationId: idOf(path) });

describe('nobody writes', () => {
  const tryToSend = async (path: string, from = market.buyer) => {
    await from.get('/conversations');
    return from.post(`${path}/messages`, { body: 'Keep this text' });
  };

  it.each([
    ['about an item that was deleted', 'item', /This item was deleted/],
    ['about an item that was removed', 'state', /This item was deleted/],
    ['to an account that was deleted', 'account', /account was deleted/],
  ])('%s; the conversation stays readable', async (_, what, reason) => {
    const seller = await joinAs(site);
    const item = await market.sell('Fixed gear', { sellerId: seller.member.id });
    const path = await market.write(item.id, 'Is it there?');
    await market.answer(seller, path, 'My name is nobody');
    const { dataSource } = site.database;
    if (what === 'item') await dataSource.query('DELETE FROM items WHERE id = $1', [item.id]);
    if (what === 'state')
      await dataSource.query("UPDATE items SET state = 'removed' WHERE id = $1", [item.id]);
    if (what === 'account') await dataSource.manager.delete(User, { id: seller.member.id });
    const page = await market.buyer.get(path);
    expect(bubbles(page.body)).toEqual(['> Is it there?', 'My name is nobody']);
    expect(plain(page.body)).toMatch(reason);
    expect(plain(page.body)).toContain('Fixed gear');
    expect(page.body).not.toContain('<textarea');
    if (what === 'account') {
      expect(page.body).not.toContain(seller.member.username);
      expect(plain(page.body)).toContain('Deleted account');
    }
    const sent = await tryToSend(path);
    expect(sent.statusCode).toBe(409);
    expect(plain(sent.body)).toMatch(reason);
    expect(await messagesIn(path)).toBe(2);
  });

  it('while suspended, but reads', async () => {
    const me = await joinAs(site);
    const item = await market.sell();
    await me.get(`/items/${item.id}/conversation`);
    const path = String(
      (await me.post(`/items/${item.id}/conversation`, { body: 'Hi' })).headers.location,
    );
    await site.database.dataSource.query('UPDATE users SET suspended_at = now() WHERE id = $1', [
      me.member.id,
    ]);
    const page = await me.get(path);
    expect(page.statusCode).toBe(200);
    expect(plain(page.body)).toContain('Your account is suspended');
    expect(page.body).not.toContain('<textarea');
    expect((await tryToSend(path, me)).statusCode).toBe(403);
    const other = await market.sell();
    const first = await me.get(`/items/${other.id}/conversation`);
    expect(plain(first.body)).toContain('Your account is suspended');
    const start = await me.post(`/items/${other.id}/conversation`, { body: 'Hi' });
    expect(start.statusCode).toBe(403);
    expect(await messagesIn(path)).toBe(1);
  });

  it('more than the quotas let through; what was typed is kept', async () => {
    const me = await joinAs(site);
    const item = await market.sell();
    await me.get(`/items/${item.id}/conversation`);
    const path = String(
      (await me.post(`/items/${item.id}/conversation`, { body: 'Hi' })).headers.location,
    );
    const answers = [];
    for (let number = 0; number < 30; number++)
      answers.push(await me.post(`${path}/messages`, { body: `Burst ${number}` }));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(answers.slice(0, 9).map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(303));
    expect(refused).toHaveLength(21);
    expect(plain(refused[0]?.body ?? '')).toContain('has not answered your last messages');
    expect(refused[0]?.body).toContain('Burst 9</textarea>');
    expect(await messagesIn(path)).toBe(10);
    const script = await me.post(`${path}/messages`, { body: 'x' }, { accept: 'application/json' });
    expect(script.json<{ message: string }>().message).toContain('has not answered');
  });

  it('to many sellers in a day', async () => {
    const me = await joinAs(site);
    const statuses = [];
    for (let number = 0; number < 27; number++) {
      const { id } = await market.sell(`Ball ${number}`);
      const answer = await me.post(`/items/${id}/conversation`, { body: 'Hi' });
      statuses.push(answer.statusCode);
      // Out of the minute's quota, which is another one.
      await site.database.dataSource.query(
        "UPDATE messages SET created_at = created_at - interval '2 hours' WHERE sender_id = $1",
        [me.member.id],
      );
    }
    expect(statuses).toEqual([...Array<number>(25).fill(303), 429, 429]);
  });
});

describe('blocking', () => {
  it('stops both until it is taken back by whoever did it', async () => {
    const path = await market.write((await market.sell()).id);
    await market.seller.get(path);
    const blocked = await market.seller.post(`${path}/block`);
    expect(blocked.headers.location).toBe(path);
    const sellers = await market.seller.get(path);
    expect(plain(sellers.body)).toContain('björn cannot write to you any more.');
    expect(plain(sellers.body)).toContain('You have blocked björn');
    const buyers = await market.buyer.get(path);
    expect(plain(buyers.body)).toContain('carmen does not take messages from you.');
    expect(buyers.body).not.toContain('Unblock');
    for (const side of [market.seller, market.buyer])
      expect((await side.post(`${path}/messages`, { body: 'Hi' })).statusCode).toBe(409);
    const other = await market.sell();
    const start = await market.buyer.post(`/items/${other.id}/conversation`, { body: 'Hi' });
    expect(start.statusCode).toBe(409);
    // The blocked side cannot end it.
    await market.buyer.post(`${path}/block/delete`);
    expect((await market.buyer.post(`${path}/messages`, { body: 'Hi' })).statusCode).toBe(409);
    await market.seller.get(path);
    await market.seller.post(`${path}/block/delete`);
    expect((await market.answer(market.buyer, path, 'Thanks')).statusCode).toBe(303);
  });
});

describe('reporting', () => {
  it('tells the admins, with a reason', async () => {
    const item = await market.sell();
    const path = await market.write(item.id);
    const form = await market.buyer.get(`${path}/report`);
    expect(heading(form.body)).toBe('Report carmen');
    const none = await market.buyer.post(`${path}/report`, { details: 'Wants money <first>' });
    expect(none.statusCode).toBe(422);
    expect(plain(none.body)).toContain('Choose what is wrong.');
    expect(none.body).toContain('Wants money &lt;first>');
    const sent = await market.buyer.post(`${path}/report`, {
      reason: 'scam',
      details: 'Wants money first',
    });
    expect(sent.headers.location).toBe(path);
    expect(plain((await market.buyer.get(path)).body)).toContain('An admin will look at it');
    expect(
      await site.database.dataSource.manager.findBy(Report, { conversationId: idOf(path) }),
    ).toMatchObject([
      {
        reporterId: market.buyer.member.id,
        memberId: market.seller.member.id,
        itemId: item.id,
        reason: 'scam',
        details: 'Wants money first',
      },
    ]);
  });
});
