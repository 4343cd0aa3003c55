import { AccountsRepository } from '../members/accounts.repository.js';
import {
  createCategory,
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  itOnRealServer,
  type TestDatabase,
} from '../testing/index.js';
import { PageChangesRepository } from './page-changes.repository.js';

let database: TestDatabase;
let changes: PageChangesRepository;
let seller: number;
let cycling: number;
let tennis: number;
let item: number;

beforeAll(async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  changes = new PageChangesRepository(dataSource);
  seller = (await createUser(dataSource)).id;
  cycling = (await createCategory(dataSource)).id;
  tennis = (await createCategory(dataSource)).id;
  item = (await createItem(dataSource, { sellerId: seller, categoryId: cycling })).id;
}, 120_000);
afterAll(() => database?.close());

const run = (sql: string, parameters: unknown[] = []) =>
  database.dataSource.query<{ id: number }[]>(sql, parameters);

/** What an act is told to have changed. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  const before = await changes.position();
  await act();
  return (await changes.since(before)).tags.sort();
}

describe('tells', () => {
  it('a new item as a change of its category’s lists', async () => {
    const act = () =>
      createItem(database.dataSource, { sellerId: seller, categoryId: tennis, title: 'Racket' });
    expect(await told(act)).toEqual([`c${tennis}`]);
  });

  it.each([
    `title = 'Another title'`,
    `state = 'sold'`,
    `price_cents = price_cents + 1`,
    `hidden_at = now(), hidden_reason = 'spam', hidden_state = state, state = 'removed'`,
  ])('%s of an item, and of its category’s lists', async (change) => {
    const act = () => run(`UPDATE items SET ${change} WHERE id = $1`, [item]);
    expect(await told(act)).toEqual([`c${cycling}`, `i${item}`]);
  });

  it('the lists of both categories when an item moves', async () => {
    const act = (to: number) => run('UPDATE items SET category_id = $2 WHERE id = $1', [item, to]);
    expect(await told(() => act(tennis))).toEqual([`c${cycling}`, `c${tennis}`, `i${item}`].sort());
    await act(cycling);
  });

  it('photos as they come, move and go', async () => {
    const { dataSource } = database;
    expect(await told(() => createPhoto(dataSource, { itemId: item }))).toEqual([`i${item}`]);
    const turn = () => run(`UPDATE photos SET position = 5 WHERE item_id = $1`, [item]);
    expect(await told(turn)).toEqual([`i${item}`]);
    expect(await told(() => run('DELETE FROM photos WHERE item_id = $1', [item]))).toEqual([
      `i${item}`,
    ]);
  });

  it('a member’s name and picture as a change of their items, but no visit', async () => {
    const { dataSource } = database;
    const vendor = await createUser(dataSource);
    const own = (await createItem(dataSource, { sellerId: vendor.id, categoryId: tennis })).id;
    const set = (change: string) => run(`UPDATE users SET ${change} WHERE id = $1`, [vendor.id]);
    for (const change of [
      `username = 'somebody-else'`,
      `avatar_key = 'avatars/1'`,
      `suspended_at = now(), suspended_reason = 'x'`,
    ])
      expect([change, await told(() => set(change))]).toEqual([change, [`i${own}`]]);
    expect(await told(() => set('last_seen_at = now()'))).toEqual([]);
  });

  it('everything that goes with an account', async () => {
    const { dataSource } = database;
    const leaver = await createUser(dataSource);
    const theirs = await createItem(dataSource, { sellerId: leaver.id, categoryId: tennis });
    await createPhoto(dataSource, { itemId: theirs.id });
    const act = () => new AccountsRepository(dataSource).delete(leaver.id);
    expect(await told(act)).toEqual([`c${tennis}`, `i${theirs.id}`].sort());
  });

  it('everything at once when there is too much to name, or when what all pages show changes', async () => {
    const fill = () =>
      run(
        `INSERT INTO items (condition, title, price_cents, currency, category_id, seller_id, place_name, country_code, latitude, longitude)
         SELECT 'good', 'One of many ' || n, 100, 'EUR', $1, $2, 'Madrid', 'ES', 40, -3 FROM generate_series(1, 1001) n`,
        [tennis, seller],
      );
    expect(await told(fill)).toEqual([`c${tennis}`]);
    expect(
      await told(() => run('UPDATE items SET price_cents = 5 WHERE category_id = $1', [tennis])),
    ).toEqual(['*']);
    expect(await told(() => createCategory(database.dataSource))).toEqual(['*']);
  }, 60_000);

  it('nothing when nothing that pages show changes', async () => {
    expect(await told(() => run('UPDATE items SET title = title'))).toEqual([]);
    expect(await told(() => run('DELETE FROM items WHERE id = 0'))).toEqual([]);
  });
});

itOnRealServer('tells a change with its commit, however late that comes', async () => {
  const early = database.dataSource.createQueryRunner();
  try {
    await early.startTransaction();
    await early.query(`UPDATE items SET title = 'First begun' WHERE id = $1`, [item]);
    const before = await changes.position();
    // Another one, begun later, is visible first.
    const other = { sellerId: seller, categoryId: tennis };
    await createItem(database.dataSource, { ...other, title: 'Begun later' });
    const first = await changes.since(before);
    expect(first.tags).toEqual([`c${tennis}`]);
    await early.commitTransaction();
    const second = await changes.since(first.position);
    expect(second.tags.sort()).toEqual([`c${cycling}`, `i${item}`]);
    expect((await changes.since(second.position)).tags).toEqual([]);
  } finally {
    await early.release();
  }
});

/** A position with no transaction of the server under way, for what was before is not forgotten while one is: other specs' end soon. */
async function positionOfRest(): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const position = await changes.position();
    const [{ isResting } = { isResting: false }] = await database.dataSource.query<
      { isResting: boolean }[]
    >(
      'SELECT pg_snapshot_xmin($1::pg_snapshot) = pg_snapshot_xmax($1::pg_snapshot) AS "isResting"',
      [position],
    );
    if (isResting || tries === 100) return position;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('forgets what was known long ago and keeps the rest', async () => {
  const start = await changes.position();
  await createItem(database.dataSource, { sellerId: seller, categoryId: tennis });
  const old = await positionOfRest();
  await run(`UPDATE items SET title = 'New news' WHERE id = $1`, [item]);
  await changes.forget(old);
  expect((await changes.since(start)).tags.sort()).toEqual([`c${cycling}`, `i${item}`]);
});
