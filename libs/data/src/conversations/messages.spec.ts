import {
  createConversation,
  createItem,
  createReply,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { LiveConversationsRepository } from './live-conversations.repository.js';
import { MessagesRepository } from './messages.repository.js';

let database: TestDatabase;
let conversations: ConversationsRepository;
let messages: MessagesRepository;
let live: LiveConversationsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  conversations = new ConversationsRepository(database.dataSource);
  messages = new MessagesRepository(database.dataSource);
  live = new LiveConversationsRepository(database.dataSource);
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

describe('messages', () => {
  it('wait for their receiver until the receiver has seen them', async () => {
    const { id, sellerId, buyerId, messageId } = await talk(await member());
    await reply(id, sellerId, 'It is.');
    const third = await reply(id, buyerId, 'I come tomorrow.');
    expect(await messages.countUnread(sellerId)).toBe(1);
    expect(await messages.countUnread(buyerId)).toBe(1);

    expect(await messages.markRead(id, sellerId, messageId)).toBe(1);
    expect((await conversations.findForMember(id, sellerId))?.unread).toBe(1);
    expect(await messages.markRead(id, sellerId, third)).toBe(1);
    expect(await messages.markRead(id, sellerId, third)).toBe(0);
    expect(await messages.markRead(id, sellerId, NaN)).toBe(0);
    expect(await messages.countUnread(sellerId)).toBe(0);
    expect(await messages.countUnread(buyerId)).toBe(1);
    const { messages: all } = await messages.page(id, { limit: 9 });
    expect(all.map(({ body, readAt }) => [body, readAt !== null])).toEqual([
      ['Is it still available?', true],
      ['It is.', false],
      ['I come tomorrow.', true],
    ]);
  });

  it('are not read by a stranger', async () => {
    const { id, sellerId, messageId } = await talk(await member());
    expect(await messages.markRead(id, await member(), messageId)).toBe(0);
    expect(await messages.countUnread(sellerId)).toBe(1);
  });

  it('come in pages, the newest first, each in order', async () => {
    const { id, sellerId, messageId } = await talk(await member());
    const rest = [];
    for (let count = 0; count < 4; count++) rest.push(await reply(id, sellerId, `No. ${count}`));
    const ids = [messageId, ...rest];
    const first = await messages.page(id, { limit: 2 });
    expect(first.messages.map((message) => message.id)).toEqual(ids.slice(3));
    expect(first.hasEarlier).toBe(true);
    const second = await messages.page(id, { limit: 3, beforeId: ids[3]! });
    expect(second.messages.map((message) => message.id)).toEqual(ids.slice(0, 3));
    expect(second.hasEarlier).toBe(false);
    expect((await messages.after(id, ids[2]!, 9)).map((message) => message.id)).toEqual(
      ids.slice(3),
    );
    expect(await messages.after(id, NaN, 1)).toHaveLength(1);
  });

  it('keep no name once their sender deleted the account', async () => {
    const { id, buyerId, sellerId } = await talk(await member());
    await reply(id, sellerId);
    await database.dataSource.query('DELETE FROM users WHERE id = $1', [sellerId]);
    const { messages: all } = await messages.page(id, { limit: 9 });
    expect(all.map(({ senderId, body }) => [senderId, body])).toEqual([
      [buyerId, 'Is it still available?'],
      [null, 'Yes, it is.'],
    ]);
    await database.dataSource.query('DELETE FROM users WHERE id = $1', [buyerId]);
    expect(await conversations.findForMember(id, buyerId)).toBeUndefined();
  });
});

describe('open pages', () => {
  it('learn how far their conversations have come', async () => {
    const { id, sellerId, buyerId, messageId } = await talk(await member());
    const threads = [
      { conversationId: id, memberId: buyerId },
      { conversationId: id, memberId: sellerId },
      { conversationId: id, memberId: await member() },
    ];
    expect(await live.progress(threads)).toEqual([
      { ...threads[0], lastMessageId: messageId, seenId: 0 },
      { ...threads[1], lastMessageId: messageId, seenId: 0 },
    ]);
    const answer = await reply(id, sellerId);
    await messages.markRead(id, sellerId, messageId);
    expect(await live.progress(threads.slice(0, 1))).toEqual([
      { ...threads[0], lastMessageId: answer, seenId: messageId },
    ]);
    expect(await live.progress([])).toEqual([]);
    expect(await live.inboxes([buyerId, sellerId])).toEqual([
      { memberId: buyerId, unread: 1, lastMessageId: answer },
      { memberId: sellerId, unread: 0, lastMessageId: answer },
    ]);
    const lonely = await member();
    expect(await live.inboxes([lonely])).toEqual([
      { memberId: lonely, unread: 0, lastMessageId: 0 },
    ]);
  });
});
