import {
  createItem,
  createTestDatabase,
  createUser,
  itOnRealServer,
  outgoing,
  type TestDatabase,
} from '../testing/index.js';
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

describe('quotas', () => {
  const none = { ...outgoing(0).quotas };

  it.each(['perMinute', 'perDay', 'perPairHour', 'unanswered'] as const)(
    'stop a burst: %s',
    async (name) => {
      const { itemId, sellerId, buyerId } = await parties();
      const quotas = { ...none, [name]: 3 };
      const { conversationId } = sent(
        await outgoingMessages.start(itemId, outgoing(buyerId, { quotas })),
      );
      const outcomes = [];
      for (let attempt = 0; attempt < 5; attempt++)
        outcomes.push(await outgoingMessages.reply(conversationId, outgoing(buyerId, { quotas })));
      expect(outcomes.map((outcome) => 'sent' in outcome)).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
      expect(outcomes[4]).toEqual({ refused: name });
      const other = outgoing(sellerId, { quotas });
      expect(await outgoingMessages.reply(conversationId, other)).toHaveProperty('sent');
    },
  );

  it('count conversations that a member starts', async () => {
    const quotas = { ...none, startedPerDay: 2 };
    const buyer = await createUser(database.dataSource);
    const outcomes = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const item = await createItem(database.dataSource);
      outcomes.push(await outgoingMessages.start(item.id, outgoing(buyer.id, { quotas })));
    }
    expect(outcomes[1]).toHaveProperty('sent');
    expect(outcomes[2]).toEqual({ refused: 'startedPerDay' });
    const { conversationId } = sent(outcomes[0]!);
    expect(
      await outgoingMessages.reply(conversationId, outgoing(buyer.id, { quotas })),
    ).toHaveProperty('sent');
  });

  it.each([
    ['perMinute', '61 seconds'],
    ['perPairHour', '61 minutes'],
    ['perDay', '25 hours'],
  ] as const)('forget in time: %s', async (name, age) => {
    const { itemId, buyerId } = await parties();
    const quotas = { ...none, [name]: 1 };
    const { conversationId, messageId } = sent(
      await outgoingMessages.start(itemId, outgoing(buyerId, { quotas })),
    );
    const again = () => outgoingMessages.reply(conversationId, outgoing(buyerId, { quotas }));
    expect(await again()).toEqual({ refused: name });
    await database.dataSource.query(
      'UPDATE messages SET created_at = created_at - $2::interval WHERE id = $1',
      [messageId, age],
    );
    expect(await again()).toHaveProperty('sent');
  });

  it('of what is unanswered begin anew with an answer', async () => {
    const { itemId, sellerId, buyerId } = await parties();
    const quotas = { ...none, unanswered: 1 };
    const { conversationId } = sent(
      await outgoingMessages.start(itemId, outgoing(buyerId, { quotas })),
    );
    const again = () => outgoingMessages.reply(conversationId, outgoing(buyerId, { quotas }));
    expect(await again()).toEqual({ refused: 'unanswered' });
    await outgoingMessages.reply(conversationId, outgoing(sellerId, { quotas }));
    expect(await again()).toHaveProperty('sent');
  });

  itOnRealServer('hold for twenty messages at once', async () => {
    const { itemId, buyerId } = await parties();
    const quotas = { ...none, perMinute: 5 };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        outgoingMessages.start(itemId, outgoing(buyerId, { quotas })),
      ),
    );
    expect(outcomes.filter((outcome) => 'sent' in outcome)).toHaveLength(5);
  });
});
