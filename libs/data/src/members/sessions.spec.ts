import { createTestDatabase, createUser, type TestDatabase } from '../testing/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { UsedStatesRepository } from './used-states.repository.js';
import { User } from './user.entity.js';

let database: TestDatabase;
let sessions: SessionsRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  sessions = new SessionsRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const noon = new Date('2026-11-23T12:00:00Z');
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
let last = 0;

async function open(userId: number, expiresAt = at(60)): Promise<string> {
  const idHash = (++last).toString(16).padStart(64, '0');
  await sessions.create({
    idHash,
    userId,
    device: 'Firefox on Linux',
    createdAt: noon,
    lastSeenAt: noon,
    expiresAt,
  });
  return idHash;
}

describe('SessionsRepository', () => {
  it('tells whose a session is until it expires or is deleted', async () => {
    const user = await createUser(database.dataSource, { suspendedAt: noon, isAdmin: true });
    const idHash = await open(user.id);
    expect(await sessions.findMember(idHash, at(59))).toEqual({
      memberId: user.id,
      username: user.username,
      isAdmin: true,
      avatarKey: null,
      placeId: null,
      suspended: true,
      unread: 0,
      sessionCreatedAt: noon,
      sessionLastSeenAt: noon,
    });
    expect(await sessions.findMember(idHash, at(60))).toBeUndefined();
    expect(await sessions.findMember('f'.repeat(64), noon)).toBeUndefined();
    await sessions.delete(idHash);
    expect(await sessions.findMember(idHash, noon)).toBeUndefined();
  });

  it('notes a visit of session and member, unless one was noted lately', async () => {
    const { id } = await createUser(database.dataSource);
    const idHash = await open(id);
    const touch = (minute: number) =>
      sessions.touch(idHash, {
        now: at(minute),
        unlessAfter: at(minute - 15),
        expiresAt: at(minute + 60),
      });
    const seen = async () => {
      const member = await sessions.findMember(idHash, at(14));
      const user = await database.dataSource.manager.findOneByOrFail(User, { id });
      return [member?.sessionLastSeenAt, user.lastSeenAt];
    };
    await touch(14);
    expect(await seen()).toEqual([noon, noon]);
    await Promise.all([touch(15), touch(15)]);
    expect(await seen()).toEqual([at(15), at(15)]);
    await touch(29);
    expect(await seen()).toEqual([at(15), at(15)]);
    expect(await sessions.findMember(idHash, at(74))).toBeDefined();
  });

  it('lists and ends the sessions of one member, and forgets expired ones', async () => {
    const [ana, bea] = [
      await createUser(database.dataSource),
      await createUser(database.dataSource),
    ];
    const expired = await open(ana.id, at(-1));
    const [first, second] = [await open(ana.id), await open(ana.id)];
    await sessions.touch(first, { now: at(20), unlessAfter: at(5), expiresAt: at(80) });
    const others = await open(bea.id);
    const hashes = async () => (await sessions.forMember(ana.id, noon)).map(({ idHash }) => idHash);
    expect(await hashes()).toEqual([first, second]);
    expect(
      await database.dataSource.query('SELECT 1 FROM sessions WHERE id_hash = $1', [expired]),
    ).toEqual([]);
    await sessions.deleteAll(ana.id);
    expect(await hashes()).toEqual([]);
    expect(await sessions.findMember(others, noon)).toBeDefined();
  });
});

describe('UsedStatesRepository', () => {
  it('lets each be used once, also at once, until it may be forgotten', async () => {
    const states = new UsedStatesRepository(database.dataSource);
    const id = 'ab'.repeat(32);
    const uses = await Promise.all([1, 2, 3].map(() => states.use(id, at(10), noon)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await states.use(id, at(10), at(9))).toBe(false);
    expect(await states.use(id, at(20), at(10))).toBe(true);
  });
});
