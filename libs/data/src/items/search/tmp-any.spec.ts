import fc from 'fast-check';
import { createItem, createTestDatabase, type TestDatabase } from '../../testing/index.js';
import type { ItemSearch } from '../item.rows.js';
import { ItemSearchRepository } from './item-search.repository.js';
import { searchableText } from './search-text.js';

let database: TestDatabase;
let repository: ItemSearchRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  repository = new ItemSearchRepository(database.dataSource);
  await createItem(database.dataSource, { title: 'Archery bow' });
}, 120_000);

afterAll(() => database.close());

const syntax = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '-',
      '&',
      '|',
      '!',
      '(',
      ')',
      '<->',
      ':*',
      '\\',
      '%',
      '\0',
      '\ud800',
      'bow',
      ' ',
      ':a',
      '$1',
      '\u202e',
      'ﷺ',
      '👩‍🚀',
      '\u0301',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  syntax,
);
const anySearch: fc.Arbitrary<ItemSearch> = fc.record({
  text: anyText,
  near: fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  radiusMetres: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  beyondMetres: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  categoryId: fc.option(fc.oneof(fc.integer(), fc.double()), { nil: undefined }),
  priceMinCents: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  priceMaxCents: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  sort: fc.constantFrom('nearest', 'newest', 'price-asc', 'price-desc'),
  limit: fc.integer(),
});

it('answers any search', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (search) => {
      const { items } = await repository.search(search);
      expect(await repository.count(search)).toBe(items.length);
    }),
    { numRuns: 400 },
  );
}, 120_000);

it('finds nothing by a text without a searchable word', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { blank, words, exclusions } = searchableText(text);
      fc.pre(!blank && words + exclusions === 0);
      expect(await repository.count({ text })).toBe(0);
    }),
    { numRuns: 100, maxSkipsPerRun: 1_000 },
  );
}, 120_000);

it('finds a title by itself, whatever is written in it', async () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 3, maxLength: 70 })
    .filter(
      (text) =>
        [...text.trim()].length >= 3 && text.length <= 80 && !/[\x00-\x1f\x7f\p{Cs}-]/u.test(text),
    );
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      fc.pre(searchableText(text).words > 0);
      await database.dataSource.query('UPDATE items SET title = $1', [text.trim()]);
      expect(await repository.count({ text: text.trim() })).toBe(1);
    }),
    { numRuns: 4000, maxSkipsPerRun: 1_000 },
  );
}, 120_000);
