import { Report } from '../conversations/report.entity.js';
import { ItemsRepository } from '../items/items.repository.js';
import { SellerItemsRepository } from '../items/seller-items.repository.js';
import type { User } from '../members/user.entity.js';
import {
  createConversation,
  createItem,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../testing/index.js';
import { AdminListsRepository } from './admin-lists.repository.js';
import { AdminsRepository } from './admins.repository.js';
import { ModerationRepository } from './moderation.repository.js';
import type { AdminItemQuery, AdminMemberQuery } from './moderation.rows.js';

let database: TestDatabase;
let lists: AdminListsRepository;
let moderation: ModerationRepository;
let admins: AdminsRepository;
let admin: User;

beforeAll(async () => {
  database = await createTestDatabase();
  lists = new AdminListsRepository(database.dataSource);
  moderation = new ModerationRepository(database.dataSource);
  admins = new AdminsRepository(database.dataSource);
  admin = await createUser(database.dataSource, { username: 'root', isAdmin: true });
}, 120_000);
afterAll(() => database?.close());

const membersOf = (over: Partial<AdminMemberQuery> = {}) =>
  lists.members({
    text: '',
    show: 'all',
    sort: 'joined',
    isDescending: true,
    limit: 50,
    offset: 0,
    ...over,
  });
const itemsOf = (over: Partial<AdminItemQuery> = {}) =>
  lists.items({
    text: '',
    show: 'all',
    sort: 'listed',
    isDescending: true,
    limit: 50,
    offset: 0,
    ...over,
  });
const newestEntry = async () => (await moderation.log(1))[0];

describe('members', () => {
  beforeAll(async () => {
    const { dataSource } = database;
    const seller = await createUser(dataSource, {
      username: 'petra-s',
      email: 'petra@mail.example',
      lastSeenAt: new Date('2026-11-20T10:00:00Z'),
    });
    const buyer = await createUser(dataSource, { username: 'petra-b' });
    const first = await createItem(dataSource, { sellerId: seller.id });
    await createItem(dataSource, { sellerId: seller.id, state: 'sold' });
    await createItem(dataSource, { sellerId: seller.id, state: 'removed' });
    await createConversation(dataSource, { itemId: first.id, buyerId: buyer.id });
  });

  it('come with their items and messages, found by name and e-mail', async () => {
    const { rows, total } = await membersOf({ text: 'PETRA', sort: 'items' });
    expect(total).toBe(2);
    expect(rows.map(({ username, items, messages }) => [username, items, messages])).toEqual([
      ['petra-s', 2, 0],
      ['petra-b', 0, 1],
    ]);
    expect((await membersOf({ text: 'petra@mail' })).rows).toHaveLength(1);
    expect(rows[0]?.lastSeenAt).toEqual(new Date('2026-11-20T10:00:00Z'));
  });

  it.each([
    ['username', false, ['petra-b', 'petra-s']],
    ['username', true, ['petra-s', 'petra-b']],
    ['messages', true, ['petra-b', 'petra-s']],
    ['seen', true, ['petra-s', 'petra-b']],
    ['joined', false, ['petra-s', 'petra-b']],
  ] as const)('are in order of %s (descending: %s)', async (sort, isDescending, expected) => {
    const { rows } = await membersOf({ text: 'petra', sort, isDescending });
    expect(rows.map(({ username }) => username)).toEqual(expected);
  });

  it('come in pages', async () => {
    const page = (offset: number) =>
      membersOf({ text: 'petra', sort: 'username', isDescending: false, limit: 1, offset });
    expect((await page(1)).rows.map(({ username }) => username)).toEqual(['petra-s']);
    expect(await page(2)).toEqual({ rows: [], total: 2 });
  });

  it('take signs of patterns and quotes as letters', async () => {
    for (const text of ['%', '_', "' OR true --", '\0', '\\'])
      expect((await membersOf({ text })).rows).toEqual([]);
  });
});

describe('an item that is hidden', () => {
  it('is gone for everybody, its seller too, until it comes back as it was', async () => {
    const item = await createItem(database.dataSource, { state: 'reserved', title: 'Hidden skis' });
    const items = new ItemsRepository(database.dataSource);
    const sellerItems = new SellerItemsRepository(database.dataSource);

    expect(await moderation.hideItem(item.id, admin.id, 'A forgery.')).toBe(true);
    expect(await items.findPublic(item.id)).toBe('removed');
    expect(await sellerItems.changeState(item.id, item.sellerId, 'available')).toBe(false);
    expect(await sellerItems.find(item.id, item.sellerId)).toBeUndefined();
    expect((await itemsOf({ show: 'hidden' })).rows).toMatchObject([
      { id: item.id, state: 'reserved', hiddenReason: 'A forgery.' },
    ]);
    expect(await newestEntry()).toMatchObject({
      action: 'hide-item',
      source: 'site',
      admin: 'root',
      item: 'Hidden skis',
      note: 'A forgery.',
    });
    expect(await moderation.hideItem(item.id, admin.id, 'Again')).toBe(false);

    expect(await moderation.unhideItem(item.id, admin.id, 'It is genuine.')).toBe(true);
    expect(await items.findPublic(item.id)).toMatchObject({ state: 'reserved' });
    expect(await newestEntry()).toMatchObject({ action: 'unhide-item', note: 'It is genuine.' });
    expect(await moderation.unhideItem(item.id, admin.id, 'Again')).toBe(false);
  });

  it('is not one that its seller deleted', async () => {
    const item = await createItem(database.dataSource, { state: 'removed', title: 'Deleted skis' });
    expect(await moderation.hideItem(item.id, admin.id, 'Too late')).toBe(false);
    expect(await moderation.unhideItem(item.id, admin.id, 'Come back')).toBe(false);
    expect((await itemsOf({ text: 'deleted skis' })).total).toBe(0);
    expect(await lists.findItem(item.id)).toBeUndefined();
  });
});

describe('a member', () => {
  it('is suspended and let back, once each, with a line in the log', async () => {
    const { id } = await createUser(database.dataSource, { username: 'spammer' });
    expect(await moderation.suspendMember(id, admin.id, 'Spam.')).toBe(true);
    expect(await moderation.suspendMember(id, admin.id, 'Spam.')).toBe(false);
    expect(await lists.findMember(id)).toMatchObject({ suspendedReason: 'Spam.' });
    expect(await newestEntry()).toMatchObject({ action: 'suspend-member', member: 'spammer' });
    expect(await moderation.unsuspendMember(id, admin.id, 'Sorry.')).toBe(true);
    expect(await moderation.unsuspendMember(id, admin.id, 'Sorry.')).toBe(false);
    expect(await lists.findMember(id)).toMatchObject({ suspendedAt: null, suspendedReason: null });
  });

  it('is not suspended while an admin, nor where there is none', async () => {
    const { id } = await createUser(database.dataSource, { isAdmin: true });
    for (const member of [id, 999_999, 0, -1, NaN])
      expect(await moderation.suspendMember(member, admin.id, 'No.')).toBe(false);
  });
});

it('a report is resolved once', async () => {
  const { manager } = database.dataSource;
  const member = await createUser(database.dataSource, { username: 'reported' });
  const report = await manager.save(
    manager.create(Report, {
      memberId: member.id,
      reason: 'scam',
      details: 'Asked for gift cards',
    }),
  );
  const open = async () =>
    lists.reports({
      text: 'gift',
      show: 'open',
      sort: 'filed',
      isDescending: true,
      limit: 10,
      offset: 0,
    });
  expect((await open()).rows).toMatchObject([{ member: 'reported', reporter: null }]);
  expect(await moderation.resolveReport(report.id, admin.id)).toBe(true);
  expect(await moderation.resolveReport(report.id, admin.id)).toBe(false);
  expect((await open()).total).toBe(0);
  expect(await newestEntry()).toMatchObject({ action: 'resolve-report', member: 'reported' });
});

describe('an operator', () => {
  it('promotes and demotes by name, whatever the case, and it is logged', async () => {
    const { id } = await createUser(database.dataSource, { username: 'Helga' });
    expect(await admins.promote('helga')).toEqual({ username: 'Helga', isChanged: true });
    expect(await newestEntry()).toMatchObject({
      action: 'promote-member',
      source: 'deploy-task',
      admin: null,
      member: 'Helga',
    });
    expect(await admins.promote('helga')).toEqual({ username: 'Helga', isChanged: false });
    expect(await lists.findMember(id)).toMatchObject({ isAdmin: true });
    expect(await admins.demote('HELGA')).toEqual({ username: 'Helga', isChanged: true });
    expect(await lists.findMember(id)).toMatchObject({ isAdmin: false });
    for (const name of ['nobody', '', '\0']) expect(await admins.promote(name)).toBeUndefined();
  });

  it('deletes an account, and the log does not say whose it was', async () => {
    const { id } = await createUser(database.dataSource, { username: 'leaver' });
    await moderation.suspendMember(id, admin.id, 'leaver sells air');
    expect(await admins.delete('leaver')).toMatchObject({ username: 'leaver' });
    expect(await lists.findMember(id)).toBeUndefined();
    expect(await newestEntry()).toMatchObject({ action: 'delete-member', member: null, note: '' });
    expect(JSON.stringify(await moderation.log(100))).not.toContain('leaver');
    expect(await admins.delete('leaver')).toBeUndefined();
  });
});
