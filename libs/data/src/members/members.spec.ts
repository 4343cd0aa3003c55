import {
  createTestDatabase,
  createUser,
  itOnRealServer,
  type TestDatabase,
} from '../testing/index.js';
import { DataError } from '../database/data-error.js';
import { IdentitiesRepository } from './identities.repository.js';
import { UsersRepository } from './users.repository.js';

let database: TestDatabase;
let users: UsersRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  users = new UsersRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const conflict = expect.objectContaining({ name: 'DataError', kind: 'conflict' });

describe('UsersRepository', () => {
  it('creates a member and finds it by id and username, whatever the case', async () => {
    const ana = await users.create({ username: 'Ána-López', email: null });
    expect(ana).toMatchObject({ username: 'Ána-López', isAdmin: false, placeId: null });
    expect(ana.createdAt).toBeInstanceOf(Date);
    expect(await users.findById(ana.id)).toEqual(ana);
    expect(await users.findByUsername('ÁNA-lópez')).toEqual(ana);
  });

  it('finds nobody by what is no id or no username', async () => {
    for (const id of [0, -1, 1.5, NaN, 1e300, 999_999])
      expect(await users.findById(id)).toBeUndefined();
    for (const name of ['', 'nobody', '\0', "' OR true"])
      expect(await users.findByUsername(name)).toBeUndefined();
  });

  it('refuses a taken username without spoiling the transaction', async () => {
    await users.create({ username: 'taken' });
    const other = await database.dataSource.transaction(async (manager) => {
      await expect(users.create({ username: 'TAKEN' }, manager)).rejects.toEqual(conflict);
      return users.create({ username: 'taken-2' }, manager);
    });
    expect(await users.findByUsername('taken-2')).toEqual(other);
  });

  itOnRealServer('gives a username to one of many who ask at once', async () => {
    const attempts = Array.from({ length: 40 }, () => users.create({ username: 'wanted' }));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(
      refused.every((reason) => reason instanceof DataError && reason.kind === 'conflict'),
    ).toBe(true);
  });
});

describe('IdentitiesRepository', () => {
  it('knows the member of a person at a provider, and links nobody twice', async () => {
    const identities = new IdentitiesRepository(database.dataSource);
    const member = await createUser(database.dataSource);
    const thief = await createUser(database.dataSource);
    const person = { provider: 'facebook', providerUserId: '10158' };
    expect(await identities.findUser('facebook', '10158')).toBeUndefined();
    await identities.link({ ...person, userId: member.id });
    await expect(identities.link({ ...person, userId: thief.id })).rejects.toEqual(conflict);
    expect((await identities.findUser('facebook', '10158'))?.id).toBe(member.id);
    expect(await identities.findUser('google', '10158')).toBeUndefined();
  });
});
