import { Block } from '../conversations/block.entity.js';
import { Conversation } from '../conversations/conversation.entity.js';
import { Message } from '../conversations/message.entity.js';
import { Report } from '../conversations/report.entity.js';
import { Draft } from '../items/draft.entity.js';
import {
  createCategory,
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { ModerationEntry } from '../moderation/moderation-entry.entity.js';
import { OutboxJob } from '../outbox/outbox-job.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { Identity } from './identity.entity.js';
import { MemberDataRepository } from './member-data.repository.js';
import { personalData } from './personal-data.js';
import { Session } from './session.entity.js';

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

/** A text that is found again wherever it goes. */
const canary = (table: string, column: string) => `zq-${table}-${column}`;

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

/** A member of whom something is stored wherever something can be. */
async function wholeAccount(): Promise<{ memberId: number; otherId: number }> {
  const { dataSource } = database;
  const { manager } = dataSource;
  const other = await createUser(dataSource);
  const member = await createUser(dataSource, {
    username: canary('users', 'username'),
    name: canary('users', 'name'),
    email: `${canary('users', 'email')}@mail.example`,
    avatarKey: 'avatars/7.webp',
    placeName: canary('users', 'place_name'),
    adminCode: canary('users', 'admin_code'),
    adminName: canary('users', 'admin_name'),
    suspendedAt: new Date(),
    suspendedReason: canary('users', 'suspended_reason'),
  });
  const category = await createCategory(dataSource);
  const item = await createItem(dataSource, {
    sellerId: member.id,
    categoryId: category.id,
    title: canary('items', 'title'),
    description: canary('items', 'description'),
    placeName: canary('items', 'place_name'),
    adminCode: canary('items', 'admin_code'),
    adminName: canary('items', 'admin_name'),
    state: 'removed',
    hiddenState: 'available',
    hiddenAt: new Date(),
    hiddenReason: canary('items', 'hidden_reason'),
  });
  await createPhoto(dataSource, { itemId: item.id, key: 'photos/one' });
  const { identifiers } = await manager.insert(Draft, {
    userId: member.id,
    submissionKey: '3f0c2b52-6f0e-4b7e-9f1c-0f6f7f3f8a10',
    fields: { title: canary('drafts', 'fields') },
  } as object);
  await createPhoto(dataSource, {
    itemId: null,
    position: null,
    draftId: (identifiers[0] as { id: number }).id,
    key: 'photos/two',
  });
  await manager.insert(Identity, {
    userId: member.id,
    provider: canary('identities', 'provider'),
    providerUserId: canary('identities', 'provider_user_id'),
  });
  await manager.insert(Session, {
    userId: member.id,
    idHash: 'a'.repeat(64),
    device: canary('sessions', 'device'),
    expiresAt: new Date(),
  });
  await manager.insert(Block, { blockerId: member.id, blockedId: other.id });
  const conversation = await manager.save(
    manager.create(Conversation, { itemId: item.id, buyerId: other.id, sellerId: member.id }),
  );
  await manager.insert(Message, {
    conversationId: conversation.id,
    senderId: member.id,
    receiverId: other.id,
    subject: canary('messages', 'subject'),
    body: canary('messages', 'body'),
  });
  await manager.insert(Report, {
    reporterId: member.id,
    memberId: other.id,
    conversationId: conversation.id,
    reason: 'spam',
    details: canary('reports', 'details'),
  });
  await manager.insert(ModerationEntry, {
    action: 'suspend-member',
    source: 'site',
    adminId: other.id,
    memberId: member.id,
    note: canary('moderation_log', 'note'),
  });
  return { memberId: member.id, otherId: other.id };
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
    account = await wholeAccount();
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
