import {
  createItem,
  createTestDatabase,
  createUser,
  itOnRealServer,
  outgoing,
  type TestDatabase,
} from '../testing/index.js';
import { BlocksRepository } from './blocks.repository.js';
import { Conversation } from './conversation.entity.js';
import { Message } from './message.entity.js';
import { OutgoingMessagesRepository, type SendOutcome } from './outgoing-messages.repository.js';

let database: TestDatabase;
let outgoingMessages: OutgoingMessagesRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  outgoingMessages = new OutgoingMessagesRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

async function parties() {
  const item = await createItem(database.dataSource);
  const buyer = await createUser(database.dataSource);
  return { itemId: item.id, sellerId: item.sellerId, buyerId: buyer.id, title: item.title };
}
function sent(outcome: SendOutcome) {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.sent;
}
const count = (conversationId: number) =>
  database.dataSource.manager.countBy(Message, { conversationId });

describe('the first message', () => {
  it('opens the one conversation of this buyer about this item', async () => {
    const { itemId, sellerId, buyerId, title } = await parties();
    const first = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    expect(first).toMatchObject({ receiverId: sellerId, isNew: true });
    const second = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    expect(second.conversationId).toBe(first.conversationId);
    expect(
      await database.dataSource.manager.findOneByOrFail(Conversation, { id: first.conversationId }),
    ).toMatchObject({ itemId, buyerId, sellerId, lastMessageId: second.messageId });
    expect(
      await database.dataSource.manager.findOneByOrFail(Message, { id: first.messageId }),
    ).toMatchObject({ subject: title, senderId: buyerId, receiverId: sellerId, readAt: null });
    const other = await createUser(database.dataSource);
    expect(sent(await outgoingMessages.start(itemId, outgoing(other.id))).conversationId).not.toBe(
      first.conversationId,
    );
  });

  it('goes neither to oneself nor about what is not there', async () => {
    const { itemId, sellerId, buyerId } = await parties();
    expect(await outgoingMessages.start(itemId, outgoing(sellerId))).toEqual({
      refused: 'own-item',
    });
    for (const nonsense of [999_999, 0, NaN])
      expect(await outgoingMessages.start(nonsense, outgoing(buyerId))).toEqual({
        refused: 'not-found',
      });
    expect(await database.dataSource.manager.countBy(Conversation, { itemId })).toBe(0);
  });

  it.each([
    ['sold', 'not-for-sale'],
    ['expired', 'not-for-sale'],
    ['removed', 'item-deleted'],
  ] as const)('is refused for an item that is %s', async (state, refused) => {
    const { id } = await createItem(database.dataSource, { state });
    const { buyerId } = await parties();
    expect(await outgoingMessages.start(id, outgoing(buyerId))).toEqual({ refused });
  });

  itOnRealServer('opens one conversation when it arrives eight times at once', async () => {
    const { itemId, buyerId } = await parties();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outgoingMessages.start(itemId, outgoing(buyerId))),
    );
    expect(new Set(outcomes.map((outcome) => sent(outcome).conversationId)).size).toBe(1);
  });
});

describe('a reply', () => {
  it('goes to the other side, also about what was sold', async () => {
    const { itemId, sellerId, buyerId } = await parties();
    const { conversationId } = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    await database.dataSource.query("UPDATE items SET state = 'sold' WHERE id = $1", [itemId]);
    expect(sent(await outgoingMessages.reply(conversationId, outgoing(sellerId)))).toMatchObject({
      conversationId,
      receiverId: buyerId,
      isNew: true,
    });
    expect(sent(await outgoingMessages.start(itemId, outgoing(buyerId))).conversationId).toBe(
      conversationId,
    );
  });

  it('is nobody else’s', async () => {
    const { itemId, buyerId } = await parties();
    const { conversationId } = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    const stranger = await createUser(database.dataSource);
    for (const id of [conversationId, 999_999, NaN])
      expect(await outgoingMessages.reply(id, outgoing(stranger.id))).toEqual({
        refused: 'not-found',
      });
    expect(await count(conversationId)).toBe(1);
  });

  it('is refused where the conversation is closed', async () => {
    const { itemId, sellerId, buyerId } = await parties();
    const { conversationId } = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    const blocks = new BlocksRepository(database.dataSource);
    const attempt = (senderId: number) =>
      outgoingMessages.reply(conversationId, outgoing(senderId));
    await blocks.block(sellerId, buyerId);
    expect(await attempt(buyerId)).toEqual({ refused: 'blocked-you' });
    expect(await attempt(sellerId)).toEqual({ refused: 'you-blocked' });
    expect(await outgoingMessages.start(itemId, outgoing(buyerId))).toEqual({
      refused: 'blocked-you',
    });
    await blocks.unblock(sellerId, buyerId);
    await database.dataSource.query("UPDATE items SET state = 'removed' WHERE id = $1", [itemId]);
    expect(await attempt(buyerId)).toEqual({ refused: 'item-deleted' });
    await database.dataSource.query('DELETE FROM users WHERE id = $1', [sellerId]);
    expect(await attempt(buyerId)).toEqual({ refused: 'account-deleted' });
    expect(await count(conversationId)).toBe(1);
  });

  it('that is sent twice is written once', async () => {
    const { itemId, buyerId } = await parties();
    const message = outgoing(buyerId);
    const first = sent(await outgoingMessages.start(itemId, message));
    expect(sent(await outgoingMessages.start(itemId, message))).toEqual({ ...first, isNew: false });
    expect(sent(await outgoingMessages.reply(first.conversationId, message)).isNew).toBe(false);
    expect(await count(first.conversationId)).toBe(1);
  });

  itOnRealServer('that arrives eight times at once is written once', async () => {
    const { itemId, buyerId } = await parties();
    const { conversationId } = sent(await outgoingMessages.start(itemId, outgoing(buyerId)));
    const message = outgoing(buyerId);
    await Promise.all(
      Array.from({ length: 8 }, () => outgoingMessages.reply(conversationId, message)),
    );
    expect(await count(conversationId)).toBe(2);
  });

  it('leaves its work with the outbox, once', async () => {
    const { itemId, buyerId } = await parties();
    const message = outgoing(buyerId, { job: { kind: 'tell', delaySeconds: 60 } });
    const { messageId } = sent(await outgoingMessages.start(itemId, message));
    await outgoingMessages.start(itemId, message);
    const jobs = await database.dataSource.query(
      `SELECT payload, round(extract(epoch FROM run_at - created_at))::integer AS "after" FROM outbox WHERE kind = 'tell'`,
    );
    expect(jobs).toEqual([{ payload: { messageId }, after: 60 }]);
  });

  it.each(['', '   ', 'x'.repeat(5001)])('cannot be %j', async (body) => {
    const { itemId, buyerId } = await parties();
    await expect(outgoingMessages.start(itemId, outgoing(buyerId, { body }))).rejects.toThrow(
      /violates check|value too long/,
    );
    expect(await database.dataSource.manager.countBy(Conversation, { buyerId })).toBe(0);
  });
});
