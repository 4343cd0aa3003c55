import { ItemSearchRepository } from '../../../libs/data/dist/items/search/item-search.repository.js';
import { oldStatement } from './old-statement.mjs';

/** The old application needs seconds for some searches: it is asked less often, and not for ever. */
const oldEvery = 5;
const oldBudgetMs = 2_500;
const byKey =
  'SELECT id, title, description, price_cents, currency, state, condition, place_name, created_at FROM items WHERE id = $1';
const byKeys = `${byKey.replace('= $1', '= ANY ($1)')}`;

/** Gives each search of a later page the cursor that the page before ended with; searches with too few items are left out. */
export async function withCursors({ dataSource }, cases) {
  const repository = new ItemSearchRepository(dataSource);
  const ready = [];
  for (const each of cases) {
    const searches = [];
    for (const search of each.searches) {
      if (each.page === 1) searches.push(search);
      else {
        const before = await repository.search({
          ...search,
          limit: (each.page - 1) * search.limit,
        });
        if (before.next) searches.push({ ...search, after: before.next });
      }
    }
    if (searches.length > 0) ready.push({ ...each, searches });
  }
  return ready;
}

/**
 * What is measured for each case: `ours` (cards of a page, through the repository), `floor` (a row by its primary key, by
 * the same connection), `old` (the old application's SQL), and `small` (ours in a smaller market, when there is one).
 */
export async function makeVariants({ dataSource, plain, prepared }, cases, small) {
  const ids = (await plain('SELECT id FROM items WHERE id % 97 = 5 LIMIT 5000')).map(
    ({ id }) => id,
  );
  const idAt = (index) => ids[(index * 7_919) % ids.length];
  const floor = (index) => prepared('bench_floor', byKey, [idAt(index)]);
  const floors = [
    {
      name: 'floor: SELECT 1',
      variants: { ours: () => prepared('bench_one', 'SELECT 1'), floor },
    },
    { name: 'floor: primary key', variants: { ours: (index) => floor(index + 1), floor } },
    {
      name: 'floor: 20 primary keys',
      variants: {
        ours: (index) => {
          const keys = Array.from({ length: 20 }, (_, step) => idAt(index * 20 + step));
          return prepared('bench_twenty', byKeys, [keys]);
        },
        floor,
      },
    },
  ];
  const repository = new ItemSearchRepository(dataSource);
  const ofSmall = small && new ItemSearchRepository(small.connection.dataSource);
  const smallCases = new Map(small?.cases.map((each) => [each.name, each]));
  const answered = cases.map(({ name, page, searches }) => {
    const at = (index) => searches[index % searches.length];
    const less = smallCases.get(name)?.searches;
    return {
      name,
      variants: {
        floor,
        ours: (index) => repository.search(at(index)),
        // Its items had no condition: it could only answer another question.
        ...(!searches[0].conditions && {
          old: {
            every: oldEvery,
            budgetMs: oldBudgetMs,
            run: (index) => {
              const { text, values } = oldStatement(at(index), page);
              return plain(text, values);
            },
          },
        }),
        ...(less && { small: (index) => ofSmall.search(less[index % less.length]) }),
      },
    };
  });
  return [...floors, ...answered];
}
