import { ItemsRepository } from '../items/items.repository.js';
import { createCategory, createItem, createTestDatabase, createUser } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { bestCorrection } from './best-correction.js';
import { refreshVocabulary } from './refresh-vocabulary.js';
import { VocabularyRepository } from './vocabulary.repository.js';

describe('the best of several corrections', () => {
  const choose = async (counts: Record<string, number>, found = 0) => {
    const asked: string[] = [];
    const costs = Object.keys(counts).map((text, index) => ({ text, cost: index / 2 }));
    const best = await bestCorrection(
      costs.map((correction) => ({ ...correction, isSure: false })),
      found,
      1001,
      async (text) => {
        asked.push(text);
        return counts[text] as number;
      },
    );
    return { best: best?.text, count: best?.count, asked };
  };

  it('is the likeliest that finds something', async () => {
    expect(await choose({ one: 0, two: 5, three: 6 })).toMatchObject({ best: 'two', count: 5 });
  });

  it('is a less likely one that finds far more', async () => {
    expect(await choose({ one: 1, two: 1001 })).toMatchObject({ best: 'two', count: 1001 });
    expect(await choose({ one: 100, two: 1001 })).toMatchObject({ best: 'one', count: 100 });
  });

  it('must find more than was found', async () => {
    expect((await choose({ one: 3, two: 4 }, 3)).best).toBe('two');
    expect((await choose({ one: 3 }, 3)).best).toBeUndefined();
    expect((await choose({})).best).toBeUndefined();
  });

  it('must find far more where every word is known', async () => {
    const known = (items: number, found: number) =>
      bestCorrection(
        [{ text: 'other', cost: 0.1, isSure: false, timesAsMany: 20 }],
        found,
        1001,
        async () => items,
      );
    expect(await known(40, 2)).toEqual({ text: 'other', count: 40 });
    expect(await known(39, 2)).toBeUndefined();
    expect(await known(19, 0)).toBeUndefined();
    expect(await known(20, 0)).toBeDefined();
  });

  it('is not looked for where nothing can be better', async () => {
    expect((await choose({ one: 1001, two: 1001 })).asked).toEqual(['one']);
  });
});

describe('among sellers of several languages', () => {
  let database: TestDatabase;
  let items: ItemsRepository;
  let vocabulary: VocabularyRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { dataSource } = database;
    items = new ItemsRepository(dataSource);
    vocabulary = new VocabularyRepository(dataSource);
    const sellerId = (await createUser(dataSource)).id;
    const tennis = (await createCategory(dataSource, { name: 'badminton' })).id;
    const swimming = (await createCategory(dataSource, { name: 'swimming' })).id;
    const titles = [
      ...Array.from({ length: 30 }, () => 'Tennis racket'),
      ...Array.from({ length: 3 }, () => 'Raqueta de tenis'),
      'Tenis racket of a boy',
    ];
    for (const title of titles)
      await createItem(dataSource, { title, sellerId, categoryId: tennis, description: null });
    for (const title of ['Fins (size 42)', 'Fins (size 42)', '"Swim cap" (new)', 'Swim cap [new]'])
      await createItem(dataSource, { title, sellerId, categoryId: swimming, description: null });
    await refreshVocabulary(dataSource);
  }, 120_000);
  afterAll(() => database?.close());

  const count = (text: string) => items.count({ text }, 1001);
  const best = async (text: string) =>
    bestCorrection(await vocabulary.corrections(text), await count(text), 1001, count);

  it('a known word beside a doubted one is doubted too', async () => {
    const texts = (await vocabulary.corrections('tenis raket')).map(({ text }) => text);
    expect(texts.slice(0, 2).sort()).toEqual(['tenis racket', 'tennis racket']);
    expect(await best('tenis raket')).toEqual({ text: 'tennis racket', count: 30 });
    expect(await best('"tenis raket"')).toEqual({ text: '"tennis racket"', count: 30 });
  });

  it('but not where it is known alone, or what is meant', async () => {
    expect(await best('tenis')).toBeUndefined();
    expect(await best('raqeta de tenis')).toEqual({ text: 'raqueta de tenis', count: 3 });
  });

  it('the names of categories are words, which are offered only where items are found', async () => {
    expect((await vocabulary.corrections('swiming'))[0]?.text).toBe('swimming');
    // Items say "swim", the same stem.
    expect(await best('swiming')).toEqual({ text: 'swimming', count: 2 });
    expect((await vocabulary.corrections('badmington'))[0]?.text).toBe('badminton');
    expect(await best('badmington')).toBeUndefined();
    expect(await vocabulary.complete('swimm')).toEqual([]);
  });

  it('pairs of words end at brackets and have no signs', async () => {
    const rows = await database.dataSource.query<{ spelling: string }[]>(
      `SELECT spelling FROM vocabulary WHERE term LIKE '% %' ORDER BY spelling COLLATE "C"`,
    );
    expect(rows.map(({ spelling }) => spelling)).toEqual([
      'de tenis',
      'raqueta de',
      'swim cap',
      'tennis racket',
    ]);
  });
});
