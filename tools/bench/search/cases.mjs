import { kindsOfWords } from './words.mjs';

/** The goals of docs/benchmarks: p50 and p95 as multiples of the p50 of reading a row by its primary key. */
export const goals = {
  category: { p50: 5, p95: 15 },
  word: { p50: 10, p95: 25 },
  several: { p50: 20, p95: 40 },
  filters: { p50: 20, p95: 40 },
  page50: { p50: 30 },
};

const places = ['city', 'countryside', 'ocean'];
const limit = 20;
const categories = 26;

/**
 * Every search that is measured.
 * @returns {{ name: string, goal?: string, page?: number, searches: object[] }[]} `searches` are answered in turn; a case without
 * any has been left out
 */
export function makeCases(words, points) {
  const list = [];
  const each = (size, make) => Array.from({ length: size }, (_, index) => make(index));
  const add = (name, goal, make, { page = 1, size = 100 } = {}) =>
    list.push({ name, goal, page, searches: each(size, (index) => ({ limit, ...make(index) })) });
  const at = (entries, index) => entries[index % entries.length];
  const kinds = [...Object.keys(kindsOfWords), 'regional'].filter((kind) => words[kind].length > 0);
  const categoryOf = (index) => 1 + (index % categories);
  const nearest = (place) => (index) => ({ sort: 'nearest', near: at(points[place], index) });
  const saying = (kind) => (index) => ({ text: at(words[kind], index) });
  const both = (one, other) => (index) => ({ ...one(index), ...other(index) });
  const inCategory = (index) => ({ categoryId: categoryOf(index) });

  add('newest in a category', 'category', (index) => ({ sort: 'newest', ...inCategory(index) }));
  for (const place of places) {
    add(`nearest in a category, ${place}`, 'category', both(nearest(place), inCategory));
  }
  for (const kind of kinds)
    for (const place of places)
      add(`${kind} word, nearest, ${place}`, 'word', both(nearest(place), saying(kind)));
  for (const place of places) {
    add(`several words, nearest, ${place}`, 'several', both(nearest(place), saying('several')));
    add(
      `words that seldom meet, nearest, ${place}`,
      'several',
      both(nearest(place), saying('seldom')),
    );
  }

  const filtered = both(nearest('city'), (index) => ({
    ...saying('common')(index),
    categoryId: 1 + (index % 8),
    priceMaxCents: 20_000,
    radiusMetres: 25_000,
  }));
  for (const sort of ['nearest', 'newest', 'price-asc', 'price-desc', 'relevance'])
    add(`word + category + price + 25 km, ${sort}`, 'filters', (index) => ({
      ...filtered(index),
      sort,
    }));

  for (const place of places) {
    // In cents, whatever the currency: a price from there on.
    for (const [name, priceMinCents] of [
      ['no', 999_999_999_900],
      ['a few', 2_000_000_000],
      ['some', 500_000_000],
      ['more', 50_000_000],
    ])
      add(`price of ${name} items, nearest, ${place}`, undefined, (index) => ({
        ...nearest(place)(index),
        priceMinCents,
      }));
    add(`condition, nearest, ${place}`, undefined, (index) => ({
      ...nearest(place)(index),
      conditions: ['new'],
    }));
  }

  const deep = { page: 50, size: 20 };
  add(
    'page 50: newest in a category',
    'page50',
    (index) => ({ sort: 'newest', ...inCategory(index) }),
    deep,
  );
  add('page 50: nearest in a category, city', 'page50', both(nearest('city'), inCategory), deep);
  add(
    'page 50: very common word, nearest, city',
    'page50',
    both(nearest('city'), saying('very common')),
    deep,
  );
  add(
    'page 50: common word, nearest, city',
    'page50',
    both(nearest('city'), saying('common')),
    deep,
  );
  add(
    'page 50: several words, nearest, city',
    'page50',
    both(nearest('city'), saying('several')),
    deep,
  );

  const full = nearest('full point');
  add('full point: everything, nearest', 'word', full);
  add('full point: nearest in a category', 'category', both(full, inCategory));
  for (const kind of kinds)
    add(`full point: ${kind} word, nearest`, 'word', both(full, saying(kind)));
  add('full point: several words, nearest', 'several', both(full, saying('several')));

  for (const kind of kinds)
    add(`${kind} word, newest`, undefined, (index) => ({ sort: 'newest', ...saying(kind)(index) }));
  add('several words, newest', undefined, (index) => ({
    sort: 'newest',
    ...saying('several')(index),
  }));
  return list;
}
