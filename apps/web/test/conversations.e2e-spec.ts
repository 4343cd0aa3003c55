import { Message, OutgoingMessagesRepository, Report, User } from '@tradyfit/data';
import { createReply, outgoing } from '@tradyfit/data/testing';
import { heading, plain, texts } from './helpers/html.js';
import { joinAs } from './helpers/members.js';
import {
  badge,
  bubbles,
  forgetQuotas,
  openMarket,
  tabCounts,
  type Market,
} from './helpers/talk.js';
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

describe('contacting a seller', () => {
  it('begins on the item’s page with a message that is written already', async () => {
    const item = await market.sell('29" wheel & tyre');
    const page = await market.buyer.get(`/items/${item.id}-29-wheel-tyre`);
    expect(page.body).toContain(`href="/items/${item.id}/conversation"`);
    expect(plain(page.body)).toContain('Contact carmen');
    const form = await market.buyer.get(`/items/${item.id}/conversation`);
    expect(heading(form.body)).toBe('Contact carmen');
    expect(plain(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(form.body)?.[1] ?? '')).toBe(
      'Hi! Is this still available?',
    );
    const path = await market.write(item.id, 'Hi carmen, is it still available?');
    expect(bubbles((await market.buyer.get(path)).body)).toEqual([
      '> Hi carmen, is it still available?',
    ]);
  });

  it('leads to the one conversation about the item afterwards', async () => {
    const item = await market.sell();
    const path = await market.write(item.id);
    const again = await market.buyer.get(`/items/${item.id}/conversation`);
    expect([again.statusCode, again.headers.location]).toEqual([303, path]);
    expect(await market.write(item.id, 'Hello?')).toBe(path);
    expect(await messagesIn(path)).toBe(2);
  });

  it('asks visitors to log in first, and to come back', async () => {
    const item = await market.sell();
    const url = `/items/${item.id}/conversation`;
    expect(plain((await site.get(`/items/${item.id}-road-bike`)).body)).toContain('Contact carmen');
    const answer = await site.get(url);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/login?return_to=${encodeURIComponent(url)}`);
  });

  it('is not for one’s own item', async () => {
    const item = await market.sell();
    const url = `/items/${item.id}/conversation`;
    const page = await market.seller.get(`/items/${item.id}-road-bike`);
    expect(page.body).not.toContain(url);
    const [form, sent] = [
      await market.seller.get(url),
      await market.seller.post(url, { body: 'Me' }),
    ];
    for (const { statusCode, body } of [form, sent]) {
      expect(statusCode).toBe(403);
      expect(plain(body)).toContain('This item is your own.');
    }
  });

  it.each(['sold', 'expired'] as const)('is not for an item that is %s', async (state) => {
    const item = await market.sell('Old skis', { state });
    const page = await market.buyer.get(`/items/${item.id}-old-skis`);
    expect(page.body).not.toContain(`/items/${item.id}/conversation`);
    const form = await market.buyer.get(`/items/${item.id}/conversation`);
    expect(plain(form.body)).toContain('This item is no longer for sale.');
    expect(form.body).not.toContain('<textarea');
    const sent = await market.buyer.post(`/items/${item.id}/conversation`, { body: 'Please!' });
    expect(sent.statusCode).toBe(409);
    expect(plain(sent.body)).toContain('This item is no longer for sale.');
  });

  it.each([
    ['removed', 410],
    ['unknown', 404],
  ] as const)('is not for an item that is %s', async (what, status) => {
    const id = what === 'removed' ? (await market.sell('Gone', { state: what })).id : 999_999;
    for (const answer of [
      await market.buyer.get(`/items/${id}/conversation`),
      await market.buyer.post(`/items/${id}/conversation`, { body: 'Please!' }),
    ])
      expect(answer.statusCode).toBe(status);
  });

  it('keeps what was typed when it cannot be sent', async () => {
    const item = await market.sell();
    const url = `/items/${item.id}/conversation`;
    const empty = await market.buyer.post(url, { body: ' \u200b\n' });
    expect(empty.statusCode).toBe(422);
    expect(plain(empty.body)).toContain('Write a message first.');
    const body = `<b>long</b>${'x'.repeat(5000)}`;
    const long = await market.buyer.post(url, { body });
    expect(long.statusCode).toBe(422);
    expect(plain(long.body)).toContain('5,011 characters; 5,000 fit');
    expect(long.body.includes(`&lt;b>long&lt;/b>${'x'.repeat(5000)}</textarea>`)).toBe(true);
  });
});

describe('a conversation', () => {
  it('shows the item with its state on top, and each side its messages', async () => {
    const item = await market.sell('Carbon paddle', { state: 'reserved' });
    const path = await market.write(item.id, 'First line\nSecond <script>line</script>');
    await market.answer(market.seller, path, 'Yes 👍');
    const bought = await market.buyer.get(path);
    expect(bubbles(bought.body)).toEqual([
      '> First line\nSecond &lt;script>line&lt;/script>',
      'Yes 👍',
    ]);
    const words = plain(bought.body);
    for (const part of ['Carbon paddle', '€450', 'Reserved', 'carmen', 'You are buying', 'Today'])
      expect(words).toContain(part);
    const sold = await market.seller.get(path);
    expect(bubbles(sold.body)).toEqual([
      'First line\nSecond &lt;script>line&lt;/script>',
      '> Yes 👍',
    ]);
    expect(plain(sold.body)).toContain('You are selling');
  });

  it('does not exist for anybody else, whatever they try', async () => {
    const path = await market.write((await market.sell()).id);
    const stranger = await joinAs(site);
    for (const url of [path, `${path}/report`, `${path}/events`])
      expect([url, (await stranger.get(url)).statusCode]).toEqual([url, 404]);
    for (const url of ['messages', 'read', 'block', 'block/delete', 'report']) {
      const form = { body: 'Hi', up_to: '99999999', reason: 'spam' };
      const answer = await stranger.post(`${path}/${url}`, form);
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
    expect(await messagesIn(path)).toBe(1);
    expect(badge((await market.seller.get('/')).body)).toBeGreaterThan(0);
    expect((await site.get(path)).statusCode).toBe(303);
  });

  it.each(['0', '-1', '1.5', 'x', '99999999999999999999', '999999', '1%00'])(
    'is not found by %s',
    async (id) => {
      const { statusCode } = await market.buyer.get(`/conversations/${id}`);
      expect([400, 404]).toContain(statusCode);
    },
  );

  it('takes an answer without a script, and shows it', async () => {
    const path = await market.write((await market.sell()).id);
    const sent = await market.answer(market.seller, path, 'It is.');
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toMatch(/^\/conversations\/\d+#m\d+$/);
    expect(bubbles((await market.seller.get(path)).body)).toContain('> It is.');
  });

  it('takes a message once, however often its form is sent', async () => {
    const item = await market.sell();
    await market.buyer.get(`/items/${item.id}/conversation`);
    const form = { body: 'Hello', key: 'a'.repeat(22) };
    const paths = [];
    for (let time = 0; time < 3; time++) {
      const answer = await market.buyer.post(`/items/${item.id}/conversation`, form);
      paths.push(String(answer.headers.location));
    }
    expect(new Set(paths).size).toBe(1);
    const path = paths[0] ?? '';
    const reply = { body: 'Again', key: 'b'.repeat(22) };
    await Promise.all([1, 2, 3].map(() => market.buyer.post(`${path}/messages`, reply)));
    expect(await messagesIn(path)).toBe(2);
  });

  it('answers a script with the message’s id, or with the reason', async () => {
    const path = await market.write((await market.sell()).id);
    const accept = { accept: 'application/json' };
    const sent = await market.buyer.post(`${path}/messages`, { body: 'Hi' }, accept);
    expect(sent.statusCode).toBe(201);
    expect(sent.json<{ id: number }>().id).toBeGreaterThan(0);
    const empty = await market.buyer.post(`${path}/messages`, { body: '' }, accept);
    expect([empty.statusCode, empty.json()]).toEqual([
      422,
      { error: expect.any(String), message: 'Write a message first.' },
    ]);
  });

  it('goes back further by links', async () => {
    const path = await market.write((await market.sell()).id, 'No. 0');
    for (let number = 1; number < 60; number++)
      await createReply(
        site.database.dataSource,
        idOf(path),
        market.seller.member.id,
        `No. ${number}`,
      );
    const newest = await market.buyer.get(path);
    expect(bubbles(newest.body)).toHaveLength(50);
    expect(bubbles(newest.body).at(-1)).toBe('No. 59');
    const url = /class="thread__earlier" href="([^"]*)"/.exec(newest.body)?.[1] ?? '';
    const earlier = await market.buyer.get(url);
    expect(bubbles(earlier.body)).toHaveLength(10);
    expect(bubbles(earlier.body)[0]).toBe('> No. 0');
  });
});

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
