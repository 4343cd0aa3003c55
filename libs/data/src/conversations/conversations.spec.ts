import {
  createItem,
  createTestDatabase,
  createUser,
  itOnRealServer,
  type TestDatabase,
} from '../testing/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { MessagesRepository } from './messages.repository.js';

let database: TestDatabase;
let conversations: ConversationsRepository;
let messages: MessagesRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  conversations = new ConversationsRepository(database.dataSource);
  messages = new MessagesRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

async function parties() {
  const item = await createItem(database.dataSource);
  const buyer = await createUser(database.dataSource);
  return { itemId: item.id, sellerId: item.sellerId, buyerId: buyer.id };
}

describe('ConversationsRepository', () => {
  it('opens one conversation for each item and buyer', async () => {
    const about = await parties();
    const first = await conversations.open(about);
    expect(first).toMatchObject(about);
    expect(await conversations.open(about)).toEqual(first);
    const other = await createUser(database.dataSource);
    expect((await conversations.open({ ...about, buyerId: other.id })).id).not.toBe(first.id);
  });

  itOnRealServer('opens one conversation for two requests at once', async () => {
    const about = await parties();
    const opened = await Promise.all(Array.from({ length: 8 }, () => conversations.open(about)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });

  it('shows a conversation to its two members only', async () => {
    const about = await parties();
    const { id } = await conversations.open(about);
    const stranger = await createUser(database.dataSource);
    expect(await conversations.findForMember(id, about.buyerId)).toMatchObject({ id });
    expect(await conversations.findForMember(id, about.sellerId)).toMatchObject({ id });
    expect(await conversations.findForMember(id, stranger.id)).toBeUndefined();
    expect(await conversations.findForMember(NaN, about.buyerId)).toBeUndefined();
  });
});

describe('MessagesRepository', () => {
  it('counts and marks as read what the other member wrote', async () => {
    const about = await parties();
    const { id: conversationId } = await conversations.open(about);
    const hello = { conversationId, subject: 'Road bike', body: 'Is it still there?' };
    await messages.add({ ...hello, senderId: about.buyerId });
    await messages.add({ ...hello, senderId: about.sellerId, body: 'It is.' });
    await messages.add({ ...hello, senderId: about.buyerId, body: 'I come tomorrow.' });
    expect(await messages.countUnread(about.sellerId)).toBe(2);
    expect(await messages.countUnread(about.buyerId)).toBe(1);

    await messages.markRead(conversationId, about.sellerId);
    expect(await messages.countUnread(about.sellerId)).toBe(0);
    expect(await messages.countUnread(about.buyerId)).toBe(1);
    expect(
      (await messages.inConversation(conversationId)).map(({ body, readAt }) => [
        body,
        readAt !== null,
      ]),
    ).toEqual([
      ['Is it still there?', true],
      ['It is.', false],
      ['I come tomorrow.', true],
    ]);
  });
});
