import { Conversation } from '../conversations/conversation.entity.js';
import { Item } from '../items/item.entity.js';
import { Photo } from '../items/photo.entity.js';
import { Identity } from '../members/identity.entity.js';
import { Session } from '../members/session.entity.js';
import {
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';

let database: TestDatabase;
let item: Item;

beforeAll(async () => {
  database = await createTestDatabase();
  item = await createItem(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const makeItem = (over: Partial<Item>) =>
  createItem(database.dataSource, {
    sellerId: item.sellerId,
    categoryId: item.categoryId,
    ...over,
  });

describe('an item', () => {
  it.each<[string, Partial<Item>]>([
    ['an empty title', { title: '' }],
    ['a title of spaces', { title: '     ' }],
    ['a title of two letters', { title: '  ab  ' }],
    ['a title of 81 letters', { title: 'x'.repeat(81) }],
    ['a line break in its title', { title: 'Road\nbike' }],
    ['a description of 4001 letters', { description: 'x'.repeat(4001) }],
    ['a negative price', { priceCents: -1 }],
    ['a price above 9,999,999,999.99', { priceCents: 1_000_000_000_000 }],
    ['a currency that is none', { currency: 'eur' }],
    ['an unknown state', { state: 'lost' as Item['state'] }],
    ['an unknown condition', { condition: 'broken' as Item['condition'] }],
    ['a latitude beyond the pole', { latitude: 90.1 }],
    ['a longitude beyond the date line', { longitude: -180.1 }],
    ['a latitude that is no number', { latitude: NaN }],
    ['no place', { placeName: '' }],
    ['a country that is none', { countryCode: 'es' }],
    ['a category that does not exist', { categoryId: 999_999 }],
  ])('cannot have %s', async (_, over) => {
    await expect(makeItem(over)).rejects.toThrow(/violates|value too long/);
  });

  it.each<[string, Partial<Item>]>([
    ['accents and inches', { title: '29" wheel, Málaga' }],
    ['an emoji', { title: 'Kayak 🛶' }],
    ['80 letters', { title: 'x'.repeat(80) }],
    ['nothing but its title', { description: null }],
    ['no price to pay', { priceCents: 0 }],
    ['the highest price', { priceCents: 999_999_999_999 }],
    ['a point on the date line at the pole', { latitude: -90, longitude: 180 }],
  ])('can have %s', async (_, over) => {
    const { id } = await makeItem(over);
    expect(await database.dataSource.manager.findOneByOrFail(Item, { id })).toMatchObject(over);
  });
});

describe('a member', () => {
  it.each([
    ['a username of two letters', { username: 'ab' }],
    ['spaces around the username', { username: ' anna ' }],
    ['an e-mail that is none', { email: 'anna' }],
    ['half a point', { longitude: null }],
  ])('cannot have %s', async (_, over) => {
    await expect(createUser(database.dataSource, over)).rejects.toThrow(/violates check/);
  });

  it('cannot take the username of another in other letters', async () => {
    await createUser(database.dataSource, { username: 'Mónica' });
    await expect(createUser(database.dataSource, { username: 'MÓNICA' })).rejects.toThrow(
      /users_username_lower/,
    );
  });

  it('cannot log in as the same person of a provider as another member', async () => {
    const identity = { provider: 'facebook', providerUserId: '1', userId: item.sellerId };
    // TypeORM writes the new id into what it is given.
    await database.dataSource.manager.insert(Identity, { ...identity });
    await expect(database.dataSource.manager.insert(Identity, { ...identity })).rejects.toThrow(
      /identities_provider_user/,
    );
  });

  it('cannot have a session whose secret is not hashed', async () => {
    const session = { idHash: 'secret', userId: item.sellerId, expiresAt: new Date() };
    await expect(database.dataSource.manager.insert(Session, session)).rejects.toThrow(
      /violates check/,
    );
  });
});

describe('photos', () => {
  it('number ten at most', async () => {
    const { id: itemId } = await makeItem({});
    for (let position = 0; position < 10; position++)
      await createPhoto(database.dataSource, { itemId, position });
    await expect(createPhoto(database.dataSource, { itemId, position: 10 })).rejects.toThrow(
      /violates check/,
    );
    await expect(createPhoto(database.dataSource, { itemId, position: 9 })).rejects.toThrow(
      /photos_item_position/,
    );
    await expect(createPhoto(database.dataSource, { itemId, position: -1 })).rejects.toThrow(
      /violates check/,
    );
  });

  it('can change places within a transaction', async () => {
    const { id: itemId } = await makeItem({});
    const first = await createPhoto(database.dataSource, { itemId, position: 0 });
    const second = await createPhoto(database.dataSource, { itemId, position: 1 });
    await database.dataSource.transaction(async (manager) => {
      await manager.query('SET CONSTRAINTS photos_item_position DEFERRED');
      await manager.update(Photo, { id: first.id }, { position: 1 });
      await manager.update(Photo, { id: second.id }, { position: 0 });
    });
    const photos = await database.dataSource.manager.find(Photo, {
      where: { itemId },
      order: { position: 'ASC' },
    });
    expect(photos.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it.each([
    ['placeholder', { placeholder: 'not hexadecimal digits!!' }],
    ['state', { state: 'lost' as Photo['state'] }],
    ['width', { width: 0 }],
  ])('cannot have a wrong %s', async (_, over) => {
    const { id: itemId } = await makeItem({});
    await expect(createPhoto(database.dataSource, { itemId, ...over })).rejects.toThrow(
      /violates check/,
    );
  });
});

describe('a conversation', () => {
  it('is one for each item and buyer, and never with oneself', async () => {
    const { manager } = database.dataSource;
    const buyer = await createUser(database.dataSource);
    const conversation = { itemId: item.id, buyerId: buyer.id, sellerId: item.sellerId };
    await manager.insert(Conversation, { ...conversation });
    await expect(manager.insert(Conversation, { ...conversation })).rejects.toThrow(
      /conversations_item_buyer/,
    );
    await expect(
      manager.insert(Conversation, { ...conversation, buyerId: item.sellerId }),
    ).rejects.toThrow(/conversations_two_members/);
  });
});

describe('a category', () => {
  it('cannot have capitals in its name: the public API names it in lower case', async () => {
    await expect(
      database.dataSource.query(
        "INSERT INTO categories (name, slug, position) VALUES ('Chess', 'chess', 27)",
      ),
    ).rejects.toThrow(/violates check/);
  });
});
