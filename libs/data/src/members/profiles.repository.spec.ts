import { OutboxJob } from '../outbox/outbox-job.entity.js';
import { createTestDatabase, createUser, type TestDatabase } from '../testing/index.js';
import { type MemberTown, ProfilesRepository } from './profiles.repository.js';

let database: TestDatabase;
let profiles: ProfilesRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  profiles = new ProfilesRepository(database.dataSource);
}, 120_000);
afterAll(() => database?.close());

const toledo: MemberTown = {
  placeId: null,
  placeName: 'Toledo',
  adminCode: '54',
  adminName: 'Castille-La Mancha',
  countryCode: 'ES',
  point: { latitude: 39.86, longitude: -4.02 },
};
const somewhere: MemberTown = { ...toledo, placeName: 'Cigarrales', point: null };
const jobs = () => database.dataSource.manager.find(OutboxJob);

describe('ProfilesRepository', () => {
  it('saves a profile; what is not given stays', async () => {
    const { id } = await createUser(database.dataSource);
    await profiles.save(id, { username: 'Ána', name: 'Ana López', town: toledo });
    await profiles.save(id, { username: 'Ána', name: null });
    expect(await profiles.find(id)).toMatchObject({ username: 'Ána', name: null, town: toledo });
    expect(await jobs()).toEqual([]);
  });

  it('forgets a town', async () => {
    const { id } = await createUser(database.dataSource);
    const none = {
      placeId: null,
      placeName: null,
      adminCode: null,
      adminName: null,
      countryCode: null,
      point: null,
    };
    await profiles.save(id, { username: 'nowhere', name: null, town: none });
    expect((await profiles.find(id))?.town).toEqual(none);
    expect(await jobs()).toEqual([]);
  });

  it('refuses a username that another member has, whatever the case, and leaves the profile as it was', async () => {
    await createUser(database.dataSource, { username: 'Maria' });
    const { id } = await createUser(database.dataSource, { username: 'before' });
    await expect(
      profiles.save(id, { username: 'mARIA', name: 'New', town: somewhere }),
    ).rejects.toMatchObject({ name: 'DataError', kind: 'conflict' });
    expect(await profiles.find(id)).toMatchObject({ username: 'before', name: null });
    expect(await jobs()).toEqual([]);
  });

  it('says when the member is gone', async () => {
    await expect(profiles.save(999_999, { username: 'gone', name: null })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await profiles.find(999_999)).toBeUndefined();
    expect(await profiles.find(NaN)).toBeUndefined();
  });

  it('notes, in the same transaction, that a town has no point yet; and the point once it is found', async () => {
    const { id } = await createUser(database.dataSource);
    await profiles.save(id, { username: 'cigarral', name: null, town: somewhere });
    expect(await jobs()).toMatchObject([{ kind: 'geocode-member', payload: { memberId: id } }]);
    const found = { ...somewhere, point: { latitude: 39.85, longitude: -4.03 } };
    await profiles.locate(id, somewhere, found);
    expect((await profiles.find(id))?.town).toEqual(found);
    // Found again, later and elsewhere: the first one stays.
    await profiles.locate(id, somewhere, { ...found, point: { latitude: 0, longitude: 0 } });
    expect((await profiles.find(id))?.town).toEqual(found);
  });

  it('does not move a member back who has moved meanwhile', async () => {
    const { id } = await createUser(database.dataSource);
    await profiles.save(id, { username: 'mover', name: null, town: somewhere });
    const moved = { ...somewhere, placeName: 'Getafe' };
    await profiles.save(id, { username: 'mover', name: null, town: moved });
    await profiles.locate(id, somewhere, { ...somewhere, point: { latitude: 1, longitude: 1 } });
    expect((await profiles.find(id))?.town).toEqual(moved);
  });
});
