import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { categoryNames } from './category-names.js';
import { seedCategories } from './seed-categories.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

const stored = () =>
  database.dataSource.query<{ name: string; slug: string; position: number }[]>(
    'SELECT name, slug, position FROM categories ORDER BY position',
  );

describe('seedCategories', () => {
  it('writes all 26 in their order, and nothing the second time', async () => {
    expect(await seedCategories(database.dataSource)).toBe(26);
    expect(await seedCategories(database.dataSource)).toBe(0);
    expect((await stored()).map(({ name }) => name)).toEqual(categoryNames);
    const byId = await database.dataSource.query<{ name: string }[]>(
      'SELECT name FROM categories ORDER BY id',
    );
    expect(byId.map(({ name }) => name)).toEqual(categoryNames);
  });

  it('corrects what differs', async () => {
    await database.dataSource.query(
      "UPDATE categories SET slug = 'judo', position = 99 WHERE name = 'martial arts'",
    );
    expect(await seedCategories(database.dataSource)).toBe(1);
    expect(await stored()).toContainEqual({
      name: 'martial arts',
      slug: 'martial-arts',
      position: 15,
    });
  });
});
