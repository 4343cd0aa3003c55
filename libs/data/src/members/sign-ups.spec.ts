import { createDataSource } from '../database/data-source.js';
import {
  createPlace,
  createTestDatabase,
  createUser,
  itOnRealServer,
  type TestDatabase,
} from '../testing/index.js';
import { IdentitiesRepository } from './identities.repository.js';
import { SignUpsRepository, type SignUp } from './sign-ups.repository.js';
import { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

let database: TestDatabase;
let signUps: SignUpsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  signUps = new SignUpsRepository(
    dataSource,
    new UsersRepository(dataSource),
    new IdentitiesRepository(dataSource),
  );
}, 120_000);
afterAll(() => database?.close());

let lastPerson = 0;
const person = (over: Partial<SignUp> = {}): SignUp => ({
  usernames: ['ana', 'ana-2', 'ana-3'],
  identity: { provider: 'facebook', providerUserId: String(++lastPerson) },
  user: { email: 'ana@example.com' },
  ...over,
});
const isThere = (username: string) => database.dataSource.manager.existsBy(User, { username });

describe('signing up', () => {
  it('makes a member the first time and finds them from then on', async () => {
    const ana = person();
    const first = await signUps.findOrCreate(ana);
    expect(first).toMatchObject({
      isNew: true,
      user: { username: 'ana', email: 'ana@example.com' },
    });
    const again = await signUps.findOrCreate({ ...ana, user: {}, usernames: ['other'] });
    expect(again).toEqual({ isNew: false, user: first.user });
  });

  it('takes the next username when one is taken, and never the account of the same e-mail', async () => {
    const { user } = await signUps.findOrCreate(person());
    expect(user.username).toBe('ana-2');
  });

  it('leaves nothing behind when no username is free', async () => {
    const usernames = ['ana', 'ANA-2'];
    await expect(signUps.findOrCreate(person({ usernames }))).rejects.toMatchObject({
      kind: 'conflict',
    });
    const usersOnly = await database.dataSource.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM users u WHERE NOT EXISTS (SELECT FROM identities i WHERE i.user_id = u.id)',
    );
    expect(usersOnly[0]?.count).toBe(0);
  });

  it('makes one member of a person who comes many times at once', async () => {
    const bea = person({ usernames: ['bea', 'bea-2', 'bea-3', 'bea-4', 'bea-5'] });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => signUps.findOrCreate(bea)));
    expect(new Set(outcomes.map(({ user }) => user.id)).size).toBe(1);
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await isThere('bea')).toBe(true);
    expect(await isThere('bea-2')).toBe(false);
  });

  itOnRealServer('gives 200 who want one username at once 200 usernames', async () => {
    // All want the first, ten each the second, two each the third.
    const usernames = (n: number) => [
      'zoe',
      `zoe-${n % 20}`,
      `zoe-${100 + (n % 100)}`,
      `zoe-${1000 + n}`,
    ];
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        signUps.findOrCreate(person({ usernames: usernames(n) })),
      ),
    );
    expect(new Set(all.map(({ user }) => user.username)).size).toBe(200);
  });

  itOnRealServer('leaves connections of a small pool to everybody else', async () => {
    const small = createDataSource({ url: database.url, poolSize: 4, connectTimeoutMs: 1_000 });
    await small.initialize();
    const repository = new SignUpsRepository(
      small,
      new UsersRepository(small),
      new IdentitiesRepository(small),
    );
    let all: Promise<unknown>[] = [];
    try {
      await database.dataSource.transaction(async (manager) => {
        await manager.query('LOCK TABLE users, identities IN ACCESS EXCLUSIVE MODE');
        all = Array.from({ length: 4 }, (_, n) =>
          repository.findOrCreate(person({ usernames: [`eva-${n}`] })),
        );
        expect(await small.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      });
      expect(await Promise.all(all)).toHaveLength(4);
    } finally {
      await Promise.allSettled(all);
      await small.destroy();
    }
  });
});

describe('what is filled in for a member', () => {
  it('is a town, unless they have one or only a country', async () => {
    const { dataSource } = database;
    const place = await createPlace(dataSource, { name: 'Toledo' });
    const nowhere = {
      placeName: null,
      adminCode: null,
      adminName: null,
      countryCode: null,
      latitude: null,
      longitude: null,
    };
    const homeless = await createUser(dataSource, nowhere);
    const spaniard = await createUser(dataSource, { ...nowhere, countryCode: 'ES' });
    for (const { id } of [homeless, spaniard]) await signUps.fillTown(id, place);
    const townOf = async (id: number) =>
      (await dataSource.manager.findOneByOrFail(User, { id })).placeName;
    expect(await townOf(homeless.id)).toBe('Toledo');
    expect(await townOf(spaniard.id)).toBeNull();
  });

  it('is a picture, unless they have one or are gone', async () => {
    const { id } = await createUser(database.dataSource);
    expect(await signUps.fillPicture(id, 'avatars/1/a.webp')).toBe(true);
    expect(await signUps.fillPicture(id, 'avatars/1/b.webp')).toBe(false);
    expect(await signUps.fillPicture(id + 1000, 'avatars/1/a.webp')).toBe(false);
  });
});
