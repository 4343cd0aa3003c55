import { Message } from '@tradyfit/data';
import { createReply } from '@tradyfit/data/testing';
import { heading, plain } from './helpers/html.js';
import { joinAs } from './helpers/members.js';
import { badge, bubbles, forgetQuotas, openMarket, type Market } from './helpers/talk.js';
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
