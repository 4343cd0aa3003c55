import { seedCategories } from '../../categories/seed-categories.js';
import {
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../../testing/index.js';
import type { Item } from '../item.entity.js';
import type { ItemSearch } from '../item.rows.js';
import { InvalidCursorError } from './cursor.js';
import { ItemSearchRepository } from './item-search.repository.js';
import { searchTurns } from './search-turns.js';

const madrid = { latitude: 40.4165, longitude: -3.70256 };
const getafe = { latitude: 40.30571, longitude: -3.73295 };

// The embedded database shares its processor with the other test files.
jest.setTimeout(60_000);

let database: TestDatabase;
let repository: ItemSearchRepository;

afterAll(() => database.close());

describe('lists', () => {
  const offers: [string, number, string, string][] = [
    ['available', 500, '2026-03-01T10:00:00.000001Z', 'EUR'],
    ['available', 500, '2026-03-01T10:00:00.000002Z', 'EUR'],
    ['reserved', 250, '2026-03-01T10:00:00.000002Z', 'GBP'],
    ['sold', 100, '2026-04-01T10:00:00Z', 'EUR'],
    ['expired', 100, '2026-04-01T10:00:00Z', 'EUR'],
    ['removed', 100, '2026-04-01T10:00:00Z', 'EUR'],
    ['available', 999_999_999_999, '2026-01-01T10:00:00Z', 'EUR'],
    ['available', 0, '2026-02-01T10:00:00Z', 'EUR'],
  ];
  const filter = { text: 'tandem', categoryId: 8 };
  let ids: number[];

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new ItemSearchRepository(database.dataSource);
    await seedCategories(database.dataSource);
    const sellerId = (await createUser(database.dataSource)).id;
    ids = [];
    for (const [state, priceCents, createdAt, currency] of offers) {
      const item = await createItem(database.dataSource, {
        sellerId,
        ...getafe,
        title: 'Tandem',
        categoryId: 8,
        state: state as Item['state'],
        priceCents,
        currency,
      });
      await database.dataSource.query('UPDATE items SET created_at = $2 WHERE id = $1', [
        item.id,
        createdAt,
      ]);
      ids.push(Number(item.id));
    }
  }, 120_000);

  async function all(search: Omit<ItemSearch, 'limit'>) {
    const numbers: number[] = [];
    let after: string | undefined;
    do {
      const page = await repository.search({ ...search, limit: 1, after });
      numbers.push(...page.items.map(({ id }) => ids.indexOf(id)));
      after = page.next;
    } while (after !== undefined);
    return numbers;
  }

  it.each([
    ['newest', [2, 1, 0, 7, 6]],
    ['price-asc', [7, 2, 1, 0, 6]],
    ['price-desc', [6, 1, 0, 2, 7]],
    ['nearest', [7, 6, 2, 1, 0]],
    ['relevance', [2, 1, 0, 7, 6]],
  ] as const)('%s, page by page', async (sort, expected) => {
    expect(await all({ ...filter, near: madrid, sort })).toEqual(expected);
  });

  it.each<[Partial<ItemSearch>, number[]]>([
    [{ priceMinCents: 250, priceMaxCents: 500 }, [2, 1, 0]],
    [{ priceMinCents: 249.5, priceMaxCents: 250.5 }, [2]],
    [{ priceMinCents: 501 }, [6]],
    [{ priceMaxCents: 0 }, [7]],
    [{ priceMinCents: 600, priceMaxCents: 500 }, []],
    [{ priceMinCents: Infinity }, []],
    [{ conditions: ['good'] }, [2, 1, 0, 7, 6]],
    [{ conditions: ['new', 'fair'] }, []],
    [{ conditions: [] }, [2, 1, 0, 7, 6]],
    [{ box: { west: -4, south: 40, east: -3, north: 41 } }, [2, 1, 0, 7, 6]],
    [{ box: { west: -3, south: 40, east: -4, north: 41 } }, []],
    [{ box: { west: -4, south: 41, east: -3, north: 40 } }, []],
    [{ categoryId: 1 }, []],
    [{ categoryId: 1e12 }, []],
    [{ near: madrid, radiusMetres: 12_000 }, []],
    [{ near: madrid, radiusMetres: 13_000 }, [2, 1, 0, 7, 6]],
    [{ near: madrid, beyondMetres: 12_000, radiusMetres: 13_000 }, [2, 1, 0, 7, 6]],
    [{ near: madrid, beyondMetres: 13_000 }, []],
  ])('filters by %j', async (over, expected) => {
    const search = { ...filter, ...over };
    expect(await all({ ...search, sort: 'newest' })).toEqual(expected);
    expect(await repository.count(search)).toBe(expected.length);
    const nearest = await all({ near: getafe, ...search, sort: 'nearest' });
    expect(nearest.sort()).toEqual([...expected].sort());
  });

  it('stops counting at the cap', async () => {
    expect(await repository.count(filter, 2)).toBe(2);
  });

  it('gives cards with cover and distance', async () => {
    await createPhoto(database.dataSource, { itemId: ids[1]!, position: 1, key: 'second' });
    await createPhoto(database.dataSource, {
      itemId: ids[1]!,
      position: 0,
      key: 'p',
      state: 'pending',
    });
    const { items: cards } = await repository.search({
      ...filter,
      near: madrid,
      sort: 'newest',
      limit: 3,
    });
    expect(cards[1]).toMatchObject({
      id: ids[1],
      title: 'Tandem',
      priceCents: 500,
      currency: 'EUR',
      state: 'available',
      category: { id: 8 },
      cover: { key: 'second', width: 1600 },
    });
    expect(cards[1]!.createdAt).toBeInstanceOf(Date);
    expect(cards[1]!.distanceMetres).toBeCloseTo(12_571, -3);
    expect(cards[0]).not.toHaveProperty('cover');
    const [far] = (await repository.search({ ...filter, sort: 'newest', limit: 1 })).items;
    expect(far).not.toHaveProperty('distanceMetres');
  });

  it('finds similar items: of the same category, nearest first, without the item itself', async () => {
    const similar = await repository.similar(ids[1]!, getafe, 3);
    expect(similar.map(({ id }) => ids.indexOf(id))).toEqual([7, 6, 2]);
    expect(await repository.similar(2 ** 40, getafe, 3)).toEqual([]);
  });

  it('finds them while all turns to search are taken', async () => {
    let end = () => {};
    const running = new Promise<void>((resolve) => (end = resolve));
    const costly = Array.from({ length: 10 }, () =>
      searchTurns(database.dataSource).run(() => running),
    );
    try {
      expect(await repository.similar(ids[1]!, getafe, 3)).toHaveLength(3);
    } finally {
      end();
      await Promise.allSettled(costly);
    }
  });

  it('refuses what no page gave out, and numbers that are none', async () => {
    const search = (over: Partial<ItemSearch>) =>
      repository.search({ sort: 'newest', limit: 1, ...over });
    const { next } = await search({});
    await expect(search({ sort: 'price-asc', after: next! })).rejects.toThrow(InvalidCursorError);
    await expect(search({ after: 'garbage' })).rejects.toThrow(InvalidCursorError);
    await expect(search({ sort: 'nearest' })).rejects.toThrow(RangeError);
    await expect(search({ radiusMetres: 5 })).rejects.toThrow(RangeError);
    await expect(search({ near: madrid, radiusMetres: NaN })).rejects.toThrow(RangeError);
    await expect(search({ conditions: ['mint' as never] })).rejects.toThrow(RangeError);
    await expect(search({ box: { west: 0, south: 0, east: 1, north: 91 } })).rejects.toThrow(
      RangeError,
    );
    await expect(search({ near: { latitude: 91, longitude: 0 } })).rejects.toThrow(RangeError);
  });
});
