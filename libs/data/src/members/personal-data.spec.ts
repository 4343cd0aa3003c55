import { Message } from '../conversations/message.entity.js';
import { OutboxJob } from '../outbox/outbox-job.entity.js';
import { createTestDatabase, createUser, type TestDatabase } from '../testing/index.js';
import { canary, wholeAccount } from '../testing/whole-account.js';
import { AccountsRepository } from './accounts.repository.js';
import { MemberDataRepository } from './member-data.repository.js';
import { personalData } from './personal-data.js';

let database: TestDatabase;
let accounts: AccountsRepository;
let memberData: MemberDataRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  accounts = new AccountsRepository(database.dataSource);
  memberData = new MemberDataRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

/** Columns of texts that nobody types: chosen from a list, made by us, or made from another column. */
const unwritten = new Set([
  'state',
  'hidden_state',
  'action',
  'condition',
  'currency',
  'country_code',
  'placeholder',
  'reason',
  'key',
  'avatar_key',
  'search_vector',
]);

async function columns(types?: string[]): Promise<{ table: string; column: string }[]> {
  return database.dataSource.query(
    `SELECT table_name AS table, column_name AS column
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'spatial_ref_sys'
        AND ($1::text[] IS NULL OR data_type = ANY ($1::text[]))
      ORDER BY table_name, column_name`,
    [types ?? null],
  );
}

/** Every personal column that a person's words can be in. */
async function writtenColumns(): Promise<{ table: string; column: string }[]> {
  const texts = await columns(['text', 'character varying', 'jsonb']);
  return texts.filter(
    ({ table, column }) =>
      personalData[table]?.personal.includes(column) &&
      !unwritten.has(column) &&
      column !== 'photo_ids',
  );
}

/** Tables in which a text is found, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = new Set((await columns()).map(({ table }) => table));
  const found: string[] = [];
  for (const table of tables) {
    const rows = await database.dataSource.query<unknown[]>(
      `SELECT 1 FROM "${table}" AS t WHERE strpos(t::text, $1) > 0 LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

it('names every column of every table', async () => {
  const named = Object.entries(personalData).flatMap(([table, { personal, other }]) =>
    [...personal, ...other].map((column) => `${table}.${column}`),
  );
  const stored = (await columns()).map(({ table, column }) => `${table}.${column}`);
  expect(named.sort()).toEqual(stored.sort());
});

describe('a member of whom everything is stored', () => {
  let account: Awaited<ReturnType<typeof wholeAccount>>;

  beforeAll(async () => {
    account = await wholeAccount(database.dataSource);
  });

  it('has words in every column that can hold words, and takes all of them away', async () => {
    const taken = JSON.stringify(await memberData.collect(account.memberId));
    const written = await writtenColumns();
    expect(written.length).toBeGreaterThan(15);
    for (const { table, column } of written) {
      expect(await tablesWith(canary(table, column))).toContain(table);
      expect(taken).toContain(canary(table, column));
    }
    expect(taken).toContain('"photos/one"');
    expect(taken).toContain('"photos/two"');
    expect(taken).toContain('"avatars/7.webp"');
  });

  it('takes away nothing of others', async () => {
    const other = await createUser(database.dataSource, { email: 'other@mail.example' });
    expect(JSON.stringify(await memberData.collect(other.id))).not.toContain('zq-');
    expect(JSON.stringify(await memberData.collect(account.memberId))).not.toContain('other@');
  });

  it('is found nowhere after it is deleted, but for the words that others keep', async () => {
    expect(await accounts.delete(account.memberId)).toBe(true);
    const kept = Object.keys(personalData).filter(
      (table) => personalData[table]?.onDeletion === 'kept-nameless',
    );
    for (const { table, column } of await writtenColumns()) {
      // A subject is the title of the leaver's own item.
      const isKept = kept.includes(table) && column !== 'subject';
      expect(await tablesWith(canary(table, column))).toEqual(isKept ? [table] : []);
    }
    const [message] = await database.dataSource.manager.findBy(Message, {
      body: canary('messages', 'body'),
    });
    expect(message).toMatchObject({ senderId: null, receiverId: account.otherId });
  });

  it('leaves work to do for each picture in storage', async () => {
    const jobs = await database.dataSource.manager.find(OutboxJob, { order: { id: 'ASC' } });
    expect(jobs.map(({ kind, payload }) => [kind, payload['key']]).sort()).toEqual([
      ['delete-object', 'avatars/7.webp'],
      ['delete-object', 'photos/one'],
      ['delete-object', 'photos/two'],
    ]);
  });

  it('takes the conversation along when the other member goes as well', async () => {
    expect(await accounts.delete(account.otherId)).toBe(true);
    expect(await tablesWith(canary('messages', 'body'))).toEqual([]);
  });

  it('cannot be deleted or taken away again', async () => {
    for (const id of [account.memberId, 0, -1, NaN]) {
      expect(await accounts.delete(id)).toBe(false);
      expect(await memberData.collect(id)).toBeUndefined();
    }
  });
});
