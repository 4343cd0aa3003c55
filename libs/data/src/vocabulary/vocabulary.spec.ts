import fc from 'fast-check';
import { createDataSource } from '../database/data-source.js';
import {
  createCategory,
  createItem,
  createTestDatabase,
  createUser,
  itOnRealServer,
} from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { refreshVocabulary } from './refresh-vocabulary.js';
import { VocabularyRepository } from './vocabulary.repository.js';

const titles = [
  'Road bicycle, size 54',
  'Folding bicycle with bag',
  'Road bike',
  'Road bike, carbon',
  'Road bike helmet',
  'Kids bike',
  'Kids bike 16"',
  'Snowboard 158 cm',
  'Snowboard boots',
  'Snowboard boots size 42',
  'Tennis racket, strung',
  'Tennis racket',
  'Tennis racket with cover',
  'Tennis balls',
  'Badminton racket',
  'Volleyball net',
  'Volleyball',
  'Climbing harness',
  'Climbing rope 60 m',
  'Climbing shoes',
  'Hockey stick',
  'Ice hockey skates',
  'Wetsuit 4/3',
  'Wetsuit, hardly used',
  'Surfboard 6 ft',
  'Kayak paddle',
  'Sea kayak',
  'Vélo de route',
  'Vélo de ville',
  'Football',
  'Football boots',
  'Treadmill',
  'Dumbbells 2 × 10 kg',
];

let database: TestDatabase;
let vocabulary: VocabularyRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  vocabulary = new VocabularyRepository(database.dataSource);
  const sellerId = (await createUser(database.dataSource)).id;
  const categoryId = (await createCategory(database.dataSource)).id;
  const sell = (title: string, over = {}) =>
    createItem(database.dataSource, { title, sellerId, categoryId, description: null, ...over });
  for (const title of titles) await sell(title);
  await sell('Trampoline', { state: 'sold' });
  await sell('Old goggles', { description: 'Comes with a snorkel' });
  await refreshVocabulary(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const likeliest = async (text: string) => (await vocabulary.corrections(text))[0]?.text;

describe('corrections', () => {
  it.each([
    ['bycicle', 'bicycle'],
    ['snowbord', 'snowboard'],
    ['tenis raket', 'tennis racket'],
    ['voleyball', 'volleyball'],
    ['climing', 'climbing'],
    ['kiak', 'kayak'],
    ['wettsuit', 'wetsuit'],
    ['fotball bots', 'football boots'],
    ['hokey', 'hockey'],
    ['tredmil', 'treadmill'],
    ['dumbels', 'dumbbells'],
    ['SURFBORD', 'surfboard'],
    ['snorkle', 'snorkel'],
    ['velö', undefined],
    ['tennisracket', 'tennis racket'],
    ['snow bord boots', 'snowboard boots'],
    ['wet siut', 'wetsuit'],
    ['surf board', 'surfboard'],
    ['"tenis racket" -kids 54', '"tennis racket" -kids 54'],
  ])('of %s: %s', async (typed, meant) => {
    expect(await likeliest(typed)).toBe(meant);
  });

  it.each([
    'bicycle',
    'bicycles',
    'road bike',
    'Bikes',
    'velo',
    'xylophone',
    '29er',
    '-tenis',
    '',
    '🎾',
  ])('of %j: none', async (typed) => {
    expect(await vocabulary.corrections(typed)).toEqual([]);
  });

  it('are sure where hardly a letter differs', async () => {
    expect((await vocabulary.corrections('climbing harnes'))[0]).toMatchObject({
      text: 'climbing harness',
      isSure: true,
    });
    expect((await vocabulary.corrections('bycicle'))[0]?.isSure).toBe(false);
  });

  it('know only what is listed', async () => {
    expect(await vocabulary.corrections('trampolene')).toEqual([]);
  });

  it('take any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        for (const corrected of await vocabulary.corrections(text))
          expect(corrected.text).not.toBe(text);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('complete', () => {
  it.each([
    ['bi', ['bike', 'bicycle']],
    ['ro', ['road', 'road bike']],
    ['road b', ['road bike']],
    ['road bo', ['road boots']],
    ['RACK', ['racket']],
    ['vel', ['vélo', 'vélo de']],
    ['blue tennis r', ['blue tennis racket']],
    ['blue clim', ['blue climbing']],
    ['tennis -bo', []],
    ['"road b', []],
    ['b', []],
    ['54', []],
    ['', []],
    ['%', []],
  ])('%j: %j', async (typed, completed) => {
    expect((await vocabulary.complete(typed)).slice(0, 3)).toEqual(completed.slice(0, 3));
  });

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect((await vocabulary.complete(text, 5)).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('refreshVocabulary', () => {
  it('leaves a young one alone, forgets what is no more and finds what is new', async () => {
    const { dataSource } = database;
    await dataSource.query(`UPDATE items SET title = 'Trampoline' WHERE title = 'Treadmill'`);
    expect(await refreshVocabulary(dataSource, 3_600_000)).toBe(false);
    expect(await likeliest('tredmil')).toBe('treadmill');
    expect(await refreshVocabulary(dataSource)).toBe(true);
    expect(await likeliest('tredmil')).toBeUndefined();
    expect(await likeliest('trampolene')).toBe('trampoline');
  });

  it('leaves the connections of the pool to everybody else', async () => {
    const small = createDataSource({ url: database.url, poolSize: 1, connectTimeoutMs: 1_000 });
    await small.initialize();
    const runner = small.createQueryRunner();
    try {
      await runner.connect();
      expect(await refreshVocabulary(small)).toBe(true);
    } finally {
      await runner.release();
      await small.destroy();
    }
  });

  itOnRealServer('can be ended, and has then done nothing', async () => {
    const { dataSource } = database;
    const refreshed = () => dataSource.query('SELECT refreshed_at FROM vocabulary_refresh');
    const before: unknown = await refreshed();
    const ending = new AbortController();
    // It has begun when it waits for the items.
    await dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE items IN ACCESS EXCLUSIVE MODE');
      const refreshing = refreshVocabulary(dataSource, 0, ending.signal);
      const waiting = `SELECT FROM pg_locks WHERE NOT granted AND relation = 'items'::regclass`;
      while ((await manager.query<unknown[]>(waiting)).length === 0);
      ending.abort();
      await expect(refreshing).rejects.toThrow('Connection terminated');
    });
    expect(await refreshed()).toEqual(before);
    await expect(refreshVocabulary(dataSource, 0, ending.signal)).rejects.toThrow('aborted');
  });
});
