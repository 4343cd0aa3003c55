import {
  createConversation,
  createItem,
  createReply,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { BlocksRepository } from './blocks.repository.js';
import { MessageMailsRepository } from './message-mails.repository.js';
import { MessagesRepository } from './messages.repository.js';

let database: TestDatabase;
let mails: MessageMailsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  mails = new MessageMailsRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const quietHours = 6;

async function begun() {
  const { dataSource } = database;
  const seller = await createUser(dataSource, { email: 'maria@example.org' });
  const buyer = await createUser(dataSource);
  const item = await createItem(dataSource, { sellerId: seller.id });
  const { id, messageId } = await createConversation(dataSource, {
    itemId: item.id,
    buyerId: buyer.id,
  });
  return { id, messageId, seller, buyer, item };
}

describe('an e-mail about messages', () => {
  it('tells all that waits', async () => {
    const { id, messageId, seller, buyer, item } = await begun();
    const second = await createReply(database.dataSource, id, buyer.id, 'Hello?');
    expect(await mails.take(messageId, quietHours)).toEqual({
      conversationId: id,
      receiver: { id: seller.id, username: seller.username, email: 'maria@example.org' },
      sender: buyer.username,
      subject: item.title,
      messages: [
        { id: messageId, body: 'Is it still available?' },
        { id: second, body: 'Hello?' },
      ],
    });
  });

  it('is taken once, also by several at the same moment, until it is put back', async () => {
    const { messageId } = await begun();
    const takes = [1, 2, 3].map(() => mails.take(messageId, quietHours));
    const taken = (await Promise.all(takes)).filter(Boolean);
    expect(taken).toHaveLength(1);
    await mails.putBack(taken[0]!);
    expect(await mails.take(messageId, quietHours)).toEqual(taken[0]);
  });

  it('is not sent for what was read', async () => {
    const { id, messageId, seller } = await begun();
    await new MessagesRepository(database.dataSource).markRead(id, seller.id, messageId);
    expect(await mails.take(messageId, quietHours)).toBeUndefined();
  });

  it('is sent once, and then not again for some hours while nobody looks', async () => {
    const { id, messageId, buyer } = await begun();
    expect(await mails.take(messageId, quietHours)).toBeDefined();
    expect(await mails.take(messageId, quietHours)).toBeUndefined();
    const second = await createReply(database.dataSource, id, buyer.id);
    expect(await mails.take(second, quietHours)).toBeUndefined();
    await database.dataSource.query(
      "UPDATE messages SET mailed_at = now() - interval '7 hours' WHERE id = $1",
      [messageId],
    );
    expect((await mails.take(second, quietHours))?.messages).toMatchObject([{ id: second }]);
  });

  it('is sent for what comes after a visit', async () => {
    const { id, messageId, seller, buyer } = await begun();
    expect(await mails.take(messageId, quietHours)).toBeDefined();
    await new MessagesRepository(database.dataSource).markRead(id, seller.id, messageId);
    const second = await createReply(database.dataSource, id, buyer.id);
    expect(await mails.take(second, quietHours)).toMatchObject({ messages: [{ id: second }] });
  });

  it.each([
    ['has no address', 'UPDATE users SET email = NULL WHERE id = $1'],
    ['wants none', 'UPDATE users SET message_mail = false WHERE id = $1'],
    ['is gone', 'DELETE FROM users WHERE id = $1'],
  ])('is not sent to a member who %s', async (_, statement) => {
    const { messageId, seller } = await begun();
    await database.dataSource.query(statement, [seller.id]);
    expect(await mails.take(messageId, quietHours)).toBeUndefined();
  });

  it('is not sent for a blocked member', async () => {
    const { messageId, seller, buyer } = await begun();
    await new BlocksRepository(database.dataSource).block(seller.id, buyer.id);
    expect(await mails.take(messageId, quietHours)).toBeUndefined();
  });

  it('is for whoever wants it', async () => {
    const { seller, buyer } = await begun();
    expect(await mails.wanted(seller.id)).toBe(true);
    expect(await mails.setWanted(seller.id, false)).toBe(true);
    expect(await mails.wanted(seller.id)).toBe(false);
    expect(await mails.wanted(buyer.id)).toBeUndefined();
    for (const nobody of [0, NaN, 999_999]) {
      expect(await mails.wanted(nobody)).toBeUndefined();
      expect(await mails.setWanted(nobody, false)).toBe(false);
      expect(await mails.take(nobody, quietHours)).toBeUndefined();
    }
  });
});
