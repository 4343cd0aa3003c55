import {
  createConversation,
  createItem,
  createPhoto,
  createReply,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { BlocksRepository } from './blocks.repository.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';

let database: TestDatabase;
let conversations: ConversationsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  conversations = new ConversationsRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const member = async () => (await createUser(database.dataSource)).id;
const talk = async (buyerId: number, sellerId?: number) => {
  const item = await createItem(database.dataSource, sellerId ? { sellerId } : {});
  const begun = await createConversation(database.dataSource, { itemId: item.id, buyerId });
  return { ...begun, item, sellerId: item.sellerId, buyerId };
};
const reply = (id: number, senderId: number, body?: string) =>
  createReply(database.dataSource, id, senderId, body);

describe('a conversation', () => {
  it('is seen by its two members, each from their side, and by nobody else', async () => {
    const { id, item, sellerId, buyerId } = await talk(await member());
    await createPhoto(database.dataSource, { itemId: item.id, key: 'photos/talked' });
    const bought = await conversations.findForMember(id, buyerId);
    expect(bought).toMatchObject({
      id,
      role: 'buyer',
      item: { id: item.id, title: item.title, price: { cents: 45_000, currency: 'EUR' } },
      other: { id: sellerId },
      last: { isYours: true, body: 'Is it still available?' },
      unread: 0,
    });
    expect(bought?.item.cover?.key).toBe('photos/talked');
    expect(bought?.closure).toBeUndefined();
    expect(await conversations.findForMember(id, sellerId)).toMatchObject({
      role: 'seller',
      other: { id: buyerId },
      last: { isYours: false },
      unread: 1,
    });
    expect(await conversations.findForMember(id, await member())).toBeUndefined();
    for (const nonsense of [0, -1, NaN, 1e300, 999_999])
      expect(await conversations.findForMember(nonsense, buyerId)).toBeUndefined();
  });

  it('is found by its item and buyer', async () => {
    const { id, item, sellerId, buyerId } = await talk(await member());
    expect(await conversations.findAbout(item.id, buyerId)).toBe(id);
    expect(await conversations.findAbout(item.id, sellerId)).toBeUndefined();
    expect(await conversations.findAbout(NaN, buyerId)).toBeUndefined();
  });

  it.each([
    ['item-deleted', "UPDATE items SET state = 'removed' WHERE id = $1", 'item'],
    ['item-deleted', 'DELETE FROM items WHERE id = $1', 'item'],
    ['account-deleted', 'DELETE FROM users WHERE id = $1', 'seller'],
  ])('is closed: %s', async (closure, statement, what) => {
    const { id, item, sellerId, buyerId } = await talk(await member());
    await database.dataSource.query(statement, [what === 'item' ? item.id : sellerId]);
    const found = await conversations.findForMember(id, buyerId);
    expect(found).toMatchObject({ closure, item: { title: item.title } });
    expect(found?.other === null).toBe(what === 'seller');
    expect(await conversations.list(buyerId, 'all', { limit: 9 })).toMatchObject({
      conversations: [{ id, closure }],
    });
  });

  it('is closed for both while one blocks the other', async () => {
    const blocks = new BlocksRepository(database.dataSource);
    const { id, sellerId, buyerId } = await talk(await member());
    const closures = async () =>
      Promise.all(
        [sellerId, buyerId].map(
          async (one) => (await conversations.findForMember(id, one))?.closure,
        ),
      );
    await blocks.block(sellerId, buyerId);
    await blocks.block(sellerId, buyerId);
    expect(await closures()).toEqual(['you-blocked', 'blocked-you']);
    await blocks.block(buyerId, sellerId);
    await blocks.unblock(sellerId, buyerId);
    expect(await closures()).toEqual(['blocked-you', 'you-blocked']);
    await blocks.unblock(buyerId, sellerId);
    expect(await closures()).toEqual([undefined, undefined]);
  });
});

describe('the lists of a member', () => {
  it('hold what they say, with the counts, newest message first', async () => {
    const me = await member();
    const bought = await talk(me);
    const sold = await talk(await member(), me);
    const answered = await talk(me);
    await reply(answered.id, answered.sellerId);
    const ids = async (list: 'all' | 'unread' | 'buying' | 'selling') =>
      (await conversations.list(me, list, { limit: 9 })).conversations.map(({ id }) => id);
    expect(await ids('all')).toEqual([answered.id, sold.id, bought.id]);
    expect(await ids('unread')).toEqual([answered.id, sold.id]);
    expect(await ids('buying')).toEqual([answered.id, bought.id]);
    expect(await ids('selling')).toEqual([sold.id]);
    expect(await conversations.counts(me)).toEqual({ all: 3, unread: 2, buying: 2, selling: 1 });
    await reply(bought.id, me, 'Hello?');
    expect(await ids('all')).toEqual([bought.id, answered.id, sold.id]);
    expect(await conversations.counts(await member())).toEqual({
      all: 0,
      unread: 0,
      buying: 0,
      selling: 0,
    });
  });

  it.each(['all', 'unread', 'buying', 'selling'] as const)('come in pages: %s', async (list) => {
    const me = await member();
    const isSeller = list === 'selling' || list === 'unread';
    for (let count = 0; count < 5; count++) await (isSeller ? talk(await member(), me) : talk(me));
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const page = await conversations.list(me, list, { limit: 2, ...(after && { after }) });
      pages.push(page.conversations.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual([...new Set(pages.flat())].sort((a, b) => b - a));
  });

  it.each(['', '0', '-1', '1.5', 'x', '1e3', '99999999999999999', '٣'])(
    'know no cursor “%s”',
    async (after) => {
      await expect(conversations.list(1, 'all', { limit: 2, after })).rejects.toMatchObject({
        name: 'InvalidCursorError',
      });
    },
  );
});

it('a report is replaced while it is open, and goes with the account it is about', async () => {
  const reports = new ReportsRepository(database.dataSource);
  const { id, item, sellerId, buyerId } = await talk(await member());
  const report = {
    reporterId: buyerId,
    memberId: sellerId,
    conversationId: id,
    itemId: item.id,
    reason: 'spam' as const,
    details: '',
  };
  await reports.file(report);
  await reports.file({ ...report, reason: 'scam', details: 'Wants money first' });
  const all = () => database.dataSource.manager.findBy(Report, { memberId: sellerId });
  expect(await all()).toMatchObject([{ reason: 'scam', details: 'Wants money first' }]);
  await database.dataSource.query('UPDATE reports SET resolved_at = now()');
  await reports.file(report);
  expect(await all()).toHaveLength(2);
  await expect(reports.file({ ...report, reason: 'bored' as 'other' })).rejects.toThrow(
    /violates check/,
  );
  await database.dataSource.query('DELETE FROM users WHERE id = $1', [sellerId]);
  expect(await database.dataSource.manager.countBy(Report, { conversationId: id })).toBe(0);
});
