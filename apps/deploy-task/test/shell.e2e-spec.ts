import {
  createItem,
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from '@tradyfit/data/testing';
import { deployTask } from './cli.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let itemId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  itemId = (await createItem(database.dataSource, { title: 'Road bike' })).id;
}, 120_000);
afterAll(() => database?.close());

const shell = (words: string[], ...lines: string[]) =>
  deployTask(['shell', ...words], { DATABASE_URL: database.url }, `${lines.join('\n')}\n`);
const title = () => database.dataSource.query('SELECT title FROM items WHERE id = $1', [itemId]);

it('has the repositories and sql, and waits for each line', async () => {
  const { code, out, error } = await shell(
    ['--write'],
    "const { items: found } = await items.search({ sort: 'newest', limit: 5 })",
    'found.map(({ title }) => title)',
    `await sql('SELECT id FROM items WHERE id = $1', ${itemId})`,
    `(await sellerItems.find(${itemId}, 0)) === undefined`,
    '[1,',
    ' 2]',
  );
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/changes are real and at once/);
  expect(out).toContain("[ 'Road bike' ]");
  expect(out).toContain(`[ { id: ${itemId} } ]`);
  expect(out).toContain('> true\n');
  expect(out).toContain('[ 1, 2 ]');
});

it('goes on after a mistake', async () => {
  const { code, out } = await shell(['--write'], "await sql('SELEKT')", 'nothing.at.all', '6 * 7');
  expect(code).toBe(0);
  expect(out).toMatch(/Uncaught syntax error at or near "SELEKT"\n/);
  expect(out).toContain('nothing is not defined');
  expect(out).toContain('> 42\n');
});

itOnRealServer('is kept from writing by the database, unless it is told to', async () => {
  const change = `await sql("UPDATE items SET title = 'Changed' WHERE id = ${itemId} RETURNING title")`;
  const save = `await sellerItems.remove(${itemId}, (await sql('SELECT seller_id FROM items WHERE id = ${itemId}'))[0].seller_id)`;
  const reading = await shell([], change, save, '"still here"');
  expect(reading.code).toBe(0);
  expect(reading.out).toContain('the database is read-only (--write changes that)');
  expect(reading.out.match(/cannot execute .* in a read-only transaction/g)).toHaveLength(2);
  expect(reading.out).toContain('still here');
  expect(await title()).toEqual([{ title: 'Road bike' }]);

  expect((await shell(['--write'], change)).out).toContain("[ { title: 'Changed' } ]");
  expect(await title()).toEqual([{ title: 'Changed' }]);
});

(realServer() ? it.skip : it)('does not take a database for read-only that is not', async () => {
  const { code, error } = await shell([], '1');
  expect(code).toBe(1);
  expect(error).toMatch(/cannot be kept from writing.*start the shell with --write/);
});
