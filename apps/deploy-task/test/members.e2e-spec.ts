import { AccountsRepository, ModerationRepository, User } from '@tradyfit/data';
import { createTestDatabase, createUser, type TestDatabase } from '@tradyfit/data/testing';
import { deployTask } from './cli.js';

jest.setTimeout(120_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.close());

const members = (...words: string[]) =>
  deployTask(['members', ...words], { DATABASE_URL: database.url });
const isAdmin = async (id: number) =>
  (await database.dataSource.manager.findOneByOrFail(User, { id })).isAdmin;
const log = () => new ModerationRepository(database.dataSource).log(10);

it('promotes and demotes a member, says so and logs it', async () => {
  const { id } = await createUser(database.dataSource, { username: 'Ingrid' });

  expect(await members('promote', 'ingrid')).toEqual({
    code: 0,
    out: 'members: Ingrid is an admin now\n',
    error: '',
  });
  expect(await isAdmin(id)).toBe(true);
  expect((await members('promote', 'Ingrid')).out).toBe('members: Ingrid is an admin already\n');

  expect((await members('demote', 'Ingrid')).out).toBe('members: Ingrid is no admin any more\n');
  expect(await isAdmin(id)).toBe(false);

  expect(await log()).toMatchObject([
    { action: 'demote-member', source: 'deploy-task', admin: null, member: 'Ingrid' },
    { action: 'promote-member', source: 'deploy-task', admin: null, member: 'Ingrid' },
  ]);
});

it('deletes an account; the log keeps that, without the name', async () => {
  const { id } = await createUser(database.dataSource, { username: 'Leaver' });
  expect(await members('delete', 'Leaver')).toMatchObject({ code: 0, error: '' });
  expect(await new AccountsRepository(database.dataSource).delete(id)).toBe(false);
  expect((await log())[0]).toMatchObject({ action: 'delete-member', member: null, note: '' });
});

it('knows no one else, and changes nothing then', async () => {
  const before = await log();
  for (const act of ['promote', 'demote', 'delete']) {
    const { code, out, error } = await members(act, "x' OR true --");
    expect([act, code, out]).toEqual([act, 1, '']);
    expect(error).toMatch(/^deploy-task: There is no member “x' OR true --”.*\n$/);
  }
  expect(await log()).toEqual(before);
});
