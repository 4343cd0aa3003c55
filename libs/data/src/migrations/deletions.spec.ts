import { Category } from '../categories/category.entity.js';
import { Conversation } from '../conversations/conversation.entity.js';
import { Message } from '../conversations/message.entity.js';
import { Item } from '../items/item.entity.js';
import { Photo } from '../items/photo.entity.js';
import { Identity } from '../members/identity.entity.js';
import { Session } from '../members/session.entity.js';
import { User } from '../members/user.entity.js';
import { Place } from '../places/place.entity.js';
import {
  createCategory,
  createItem,
  createPhoto,
  createPlace,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

describe('deleting', () => {
  it('a seller takes items, photos, identities and sessions along, but leaves what others read', async () => {
    const { manager } = database.dataSource;
    const sold = await createItem(database.dataSource);
    const buyer = await createUser(database.dataSource);
    const photo = await createPhoto(database.dataSource, { itemId: sold.id });
    await manager.insert(Identity, {
      provider: 'facebook',
      providerUserId: '2',
      userId: sold.sellerId,
    });
    await manager.insert(Session, {
      idHash: 'a'.repeat(64),
      userId: sold.sellerId,
      expiresAt: new Date(),
    });
    const conversation = await manager.save(
      manager.create(Conversation, { itemId: sold.id, buyerId: buyer.id, sellerId: sold.sellerId }),
    );
    const conversationId = conversation.id;
    await manager.insert(Message, {
      conversationId,
      senderId: sold.sellerId,
      subject: 'Bike',
      body: 'Yes, it is.',
    });

    await manager.delete(User, { id: sold.sellerId });

    expect(await manager.countBy(Item, { id: sold.id })).toBe(0);
    expect(await manager.countBy(Photo, { id: photo.id })).toBe(0);
    expect(await manager.countBy(Identity, { providerUserId: '2' })).toBe(0);
    expect(await manager.countBy(Session, { idHash: 'a'.repeat(64) })).toBe(0);
    expect(await manager.findOneByOrFail(Conversation, { id: conversationId })).toMatchObject({
      itemId: null,
      sellerId: null,
      buyerId: buyer.id,
    });
    expect(await manager.findOneByOrFail(Message, { conversationId })).toMatchObject({
      senderId: null,
      body: 'Yes, it is.',
    });
  });

  it('a category is refused while it has items', async () => {
    const item = await createItem(database.dataSource);
    await expect(
      database.dataSource.manager.delete(Category, { id: item.categoryId }),
    ).rejects.toThrow(/violates (foreign key|RESTRICT)/);
    const empty = await createCategory(database.dataSource);
    await expect(
      database.dataSource.manager.delete(Category, { id: empty.id }),
    ).resolves.toMatchObject({ affected: 1 });
  });

  it('a place leaves items and members with its name', async () => {
    const place = await createPlace(database.dataSource);
    const { id } = await createItem(database.dataSource, {
      placeId: place.id,
      placeName: place.name,
    });
    const member = await createUser(database.dataSource, { placeId: place.id });
    await database.dataSource.manager.delete(Place, { id: place.id });
    const left = { placeId: null, placeName: 'Madrid' };
    expect(await database.dataSource.manager.findOneByOrFail(Item, { id })).toMatchObject(left);
    expect(
      await database.dataSource.manager.findOneByOrFail(User, { id: member.id }),
    ).toMatchObject(left);
  });
});
