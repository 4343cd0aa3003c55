import {
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { CategoriesRepository } from '../categories/categories.repository.js';
import { seedCategories } from '../categories/seed-categories.js';
import { ItemsRepository } from './items.repository.js';

let database: TestDatabase;
let items: ItemsRepository;
let cycling: number;

beforeAll(async () => {
  database = await createTestDatabase();
  items = new ItemsRepository(database.dataSource);
  await seedCategories(database.dataSource);
  cycling = (await new CategoriesRepository(database.dataSource).findByName('cycling'))!.id;
}, 120_000);
afterAll(() => database?.close());

describe('ItemsRepository', () => {
  it('reads an item with its category, seller and ready photos in order', async () => {
    const seller = await createUser(database.dataSource, {
      username: 'Ana',
      email: 'ana@example.org',
    });
    const item = await createItem(database.dataSource, {
      sellerId: seller.id,
      categoryId: cycling,
      title: '29" wheel',
    });
    await createPhoto(database.dataSource, { itemId: item.id, position: 1, key: 'photos/second' });
    await createPhoto(database.dataSource, { itemId: item.id, position: 0, key: 'photos/first' });
    await createPhoto(database.dataSource, { itemId: item.id, position: 2, state: 'pending' });
    const photo = { width: 1600, height: 1200, placeholder: '336699cc9966ddeeff112233' };
    expect(await items.findPublic(item.id)).toEqual({
      id: item.id,
      title: '29" wheel',
      description: 'Ridden for two summers, serviced every spring.',
      priceCents: 45_000,
      currency: 'EUR',
      state: 'available',
      condition: 'good',
      category: { id: cycling, name: 'cycling', slug: 'cycling' },
      placeId: null,
      placeName: 'Madrid',
      adminCode: '29',
      adminName: 'Madrid',
      countryCode: 'ES',
      point: { latitude: 40.4165, longitude: -3.70256 },
      seller: { id: seller.id, username: 'Ana', createdAt: seller.createdAt, avatarKey: null },
      createdAt: item.createdAt,
      modifiedAt: item.modifiedAt,
      cover: { key: 'photos/first', ...photo },
      photos: [
        { key: 'photos/first', ...photo },
        { key: 'photos/second', ...photo },
      ],
    });
  });

  it.each(['reserved', 'sold', 'expired'] as const)(
    'still reads an item that is %s',
    async (state) => {
      const { id } = await createItem(database.dataSource, { state, categoryId: cycling });
      expect(await items.findPublic(id)).toMatchObject({ id, state, photos: [] });
    },
  );

  it('tells an item that was removed from one that never was', async () => {
    const { id } = await createItem(database.dataSource, { state: 'removed', categoryId: cycling });
    expect(await items.findPublic(id)).toBe('removed');
    for (const none of [0, -1, 1.5, NaN, 1e15, 1e300])
      expect(await items.findPublic(none)).toBeUndefined();
  });

  it('lists listed items for the sitemap, page by page', async () => {
    const first = await createItem(database.dataSource, { categoryId: cycling });
    await createItem(database.dataSource, { categoryId: cycling, state: 'sold' });
    const second = await createItem(database.dataSource, {
      categoryId: cycling,
      state: 'reserved',
    });
    const page = await items.forSitemap(first.id - 1, 1);
    expect(page).toEqual([{ id: first.id, title: first.title, modifiedAt: first.modifiedAt }]);
    expect((await items.forSitemap(first.id, 10)).map(({ id }) => id)).toEqual([second.id]);
  });

  it('searches, counts and finds similar ones', async () => {
    const near = { latitude: 40.4165, longitude: -3.70256 };
    const kayak = await createItem(database.dataSource, {
      title: 'Sea kayak',
      categoryId: cycling,
    });
    expect(
      (await items.search({ text: 'kayak', near, sort: 'nearest', limit: 5 })).items,
    ).toMatchObject([{ id: kayak.id }]);
    expect(await items.count({ text: 'kayak' })).toBe(1);
    const similar = await items.similar(kayak.id, near, 3);
    expect(similar).toHaveLength(3);
    expect(similar.map(({ id }) => id)).not.toContain(kayak.id);
  });
});

describe('CategoriesRepository', () => {
  it('counts available and reserved items', async () => {
    const repository = new CategoriesRepository(database.dataSource);
    const categories = await repository.allWithCounts();
    const listed = await database.dataSource.query<{ count: number }[]>(
      "SELECT count(*) AS count FROM items WHERE state IN ('available', 'reserved')",
    );
    expect(categories).toHaveLength(26);
    expect(categories.find(({ name }) => name === 'cycling')?.itemCount).toBe(listed[0]!.count);
    expect(categories.find(({ name }) => name === 'golf')?.itemCount).toBe(0);
    expect((await repository.all())[0]).toEqual({
      id: expect.any(Number),
      name: 'badminton',
      slug: 'badminton',
      position: 1,
    });
  });

  it('finds by id, name and slug', async () => {
    const repository = new CategoriesRepository(database.dataSource);
    const found = await repository.findByName('martial arts');
    expect(found).toMatchObject({ slug: 'martial-arts', position: 15 });
    expect(await repository.findBySlug('martial-arts')).toEqual(found);
    expect(await repository.findById(found!.id)).toEqual(found);
    for (const none of ['', 'Cycling', '\0', "'; drop"]) {
      expect(await repository.findByName(none)).toBeUndefined();
      expect(await repository.findBySlug(none)).toBeUndefined();
    }
    expect(await repository.findById(1e300)).toBeUndefined();
  });
});
