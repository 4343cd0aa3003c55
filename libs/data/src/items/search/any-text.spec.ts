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
const anyNumber = fc.option(
  fc.oneof(fc.double({ noNaN: true }), fc.double({ min: 0, max: 1e8, noNaN: true })),
  { nil: undefined, freq: 1 },
);
const anySearch: fc.Arbitrary<ItemSearch> = fc.record({
  text: anyText,
  near: fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  radiusMetres: anyNumber,
  beyondMetres: anyNumber,
  categoryId: fc.option(fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 1, max: 30 })), {
    nil: undefined,
    freq: 1,
  }),
  priceMinCents: anyNumber,
  priceMaxCents: anyNumber,
  sort: fc.constantFrom('nearest', 'newest', 'price-asc', 'price-desc'),
  limit: fc.integer(),
});

it('answers any search', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (search) => {
      const { items } = await repository.search(search);
      expect(await repository.count(search)).toBe(items.length);
    }),
    { numRuns: 300 },
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
  // Of letters that every server's locale knows; historic scripts are not letters to all of them.
  const words =
    'skate Größe ŁÓDŹ Malmö 29er 8.25 Ελλάδα коньки ГОРНЫЙ הגלשן دَرَّاجَة 自転車 スキー 활쏘기 भाला ½ the and';
  const signs = [
    '"',
    "'",
    '-x',
    '&',
    '|',
    '!',
    '(',
    ')',
    '<->',
    ':*',
    '\\',
    '%',
    '#c1',
    '×',
    '🎾',
    '👩‍🚀',
    '…',
    '_',
    '\u00a0',
  ];
  const title = fc
    .array(
      fc.tuple(fc.constantFrom(...words.split(' '), ...signs), fc.constantFrom(' ', '', '.')),
      {
        minLength: 2,
        maxLength: 14,
      },
    )
    .map((parts) => parts.flat().join('').trim())
    .filter((text) => text.length >= 3 && text.length <= 80 && !/(^|\s|")-/.test(text));
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      fc.pre(searchableText(text).words > 0);
      await database.dataSource.query('UPDATE items SET title = $1', [text]);
      expect(await repository.count({ text })).toBe(1);
    }),
    { numRuns: 60 },
  );
}, 120_000);
