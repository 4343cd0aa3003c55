import type { Item } from '../item.entity.js';
import { seedCategories } from '../../categories/seed-categories.js';
import {
  createItem,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../../testing/index.js';
import type { ItemSort } from '../item.rows.js';
import { ItemSearchRepository } from './item-search.repository.js';

const madrid = { latitude: 40.4165, longitude: -3.70256 };

const titles = {
  racer: 'Road bike, carbon',
  kids: 'Kids road bike',
  malaga: 'Surfboard from Málaga',
  wheel: '29" wheel, rear',
  backwards: 'Bike road map',
  polish: 'Łyżwy figurowe – Kraków',
  german: 'Fußball Größe 5',
  arabic: 'دَرَّاجَة هوائية للبيع',
  russian: 'ВЕЛОСИПЕД горный',
  japanese: '中古の自転車です',
  korean: '한국 활쏘기',
  punctuation: 'AC/DC skateboard (limited_edition): 8.25in',
  quotes: "O'Neill wetsuit; drop -- <script>alert(1)</script>",
};

// The embedded database shares its processor with the other test files.
jest.setTimeout(60_000);

let database: TestDatabase;
let repository: ItemSearchRepository;
const items = new Map<number, string>();
let base: Partial<Item>;

beforeAll(async () => {
  database = await createTestDatabase();
  repository = new ItemSearchRepository(database.dataSource);
  await seedCategories(database.dataSource);
  base = { sellerId: (await createUser(database.dataSource)).id, categoryId: 9, description: null };
  for (const [name, title] of Object.entries(titles)) {
    const item = await createItem(database.dataSource, { ...base, title });
    items.set(Number(item.id), name);
  }
}, 120_000);

afterAll(() => database.close());

async function found(text: string, sort: ItemSort = 'newest') {
  const { items: cards } = await repository.search({ text, near: madrid, sort, limit: 50 });
  expect(await repository.count({ text, near: madrid })).toBe(cards.length);
  return cards.map(({ id }) => items.get(id) ?? String(id)).sort();
}

describe.each(['newest', 'nearest', 'price-asc'] as const)('words, %s', (sort) => {
  it.each([
    ['malaga', ['malaga']],
    ['MÁLAGA surfboards', ['malaga']],
    ['Ma\u0301laga', ['malaga']],
    ['29" wheel', ['wheel']],
    ['29 wheels', ['wheel']],
    ['"29 wheel"', ['wheel']],
    ['"29" wheel"', ['wheel']],
    ['“29″ wheel”', ['wheel']],
    ['wheel 29"', ['wheel']],
    ['"wheel 29"', []],
    ['road bike', ['backwards', 'kids', 'racer']],
    ['roads biking', ['backwards', 'kids', 'racer']],
    ['"road bike"', ['kids', 'racer']],
    ['road-bike', ['kids', 'racer']],
    ['"road bike" -kids', ['racer']],
    ['bike -"road bike"', ['backwards']],
    ['bike -road', []],
    ['bike unicycle', []],
    ['lyzwy krakow', ['polish']],
    ['fussball grosse', ['german']],
    ['Fußball', ['german']],
    ['دراجة', ['arabic']],
    ['велосипед', ['russian']],
    ['Велосипед ГОРНЫЙ', ['russian']],
    ['自転車', ['japanese']],
    ['車転', []],
    ['활쏘기', ['korean']],
    ['ac/dc', ['punctuation']],
    ['8.25in', ['punctuation']],
    ['limited edition', ['punctuation']],
    ["o'neill", ['quotes']],
    ['<script>', ['quotes']],
    ["'; drop --", ['quotes']],
    ['bike & !kids', ['kids']],
    ['bike:* | wheel', []],
    ['bike 🎾', ['backwards', 'kids', 'racer']],
    ['🎾', []],
    ['the', []],
    ['?!', []],
    ['\u0000', []],
    ['bike\u0000road', ['backwards', 'kids', 'racer']],
    ['\ud83d bike', ['backwards', 'kids', 'racer']],
    [`${'bike '.repeat(2_000)}`, ['backwards', 'kids', 'racer']],
    ['x'.repeat(10_000), []],
  ])('%.40j', async (text, expected) => {
    expect(await found(text, sort)).toEqual(expected);
  });

  it('finds everything but the excluded where nothing else is typed', async () => {
    const others = [...items.values()].filter((name) => !['kids', 'quotes'].includes(name)).sort();
    expect(await found('-kids -wetsuits', sort)).toEqual(others);
    expect(await found(' ', sort)).toEqual([...items.values()].sort());
  });
});

it('finds words of the description, but no phrase that begins in the title', async () => {
  const item = await createItem(database.dataSource, {
    ...base,
    title: 'Snooker cue',
    description: 'chalk included',
  });
  const ids = async (text: string) =>
    (await repository.search({ text, sort: 'newest', limit: 9 })).items.map(({ id }) => id);
  expect(await ids('chalk snooker')).toEqual([Number(item.id)]);
  expect(await ids('"chalk included"')).toEqual([Number(item.id)]);
  expect(await ids('"cue chalk"')).toEqual([]);
  await database.dataSource.query(`UPDATE items SET title = 'Billiard cue' WHERE id = $1`, [
    item.id,
  ]);
  expect(await ids('snooker')).toEqual([]);
  expect(await ids('billiards')).toEqual([Number(item.id)]);
  await database.dataSource.query(`UPDATE items SET state = 'removed' WHERE id = $1`, [item.id]);
  expect(await ids('billiards')).toEqual([]);
});
