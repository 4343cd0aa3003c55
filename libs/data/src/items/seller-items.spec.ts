import { randomUUID } from 'node:crypto';
import { OutboxJob } from '../outbox/outbox-job.entity.js';
import {
  createCategory,
  createItem,
  createPhoto,
  createTestDatabase,
  createUser,
  itOnRealServer,
  type TestDatabase,
} from '../testing/index.js';
import { createDataSource } from '../database/data-source.js';
import { User } from '../members/user.entity.js';
import { deleteObjectJob } from './discard-photos.js';
import { Draft } from './draft.entity.js';
import { DraftsRepository } from './drafts.repository.js';
import { Item } from './item.entity.js';
import type { NewItem } from './item.rows.js';
import { Photo } from './photo.entity.js';
import { PhotosRepository } from './photos.repository.js';
import { SellerItemsRepository } from './seller-items.repository.js';

let database: TestDatabase;
let items: SellerItemsRepository;
let drafts: DraftsRepository;
let photos: PhotosRepository;
let seller: number;
let other: number;
let categoryId: number;

const picture = { width: 800, height: 600, placeholder: '0'.repeat(24) };
const place = {
  placeId: 1,
  placeName: 'Madrid',
  adminCode: '29',
  adminName: 'Madrid',
  countryCode: 'ES',
  latitude: 40.4165,
  longitude: -3.70256,
};

beforeAll(async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  items = new SellerItemsRepository(dataSource);
  drafts = new DraftsRepository(dataSource);
  photos = new PhotosRepository(dataSource);
  seller = (await createUser(dataSource)).id;
  other = (await createUser(dataSource)).id;
  categoryId = (await createCategory(dataSource)).id;
  await dataSource.query(
    "INSERT INTO places (id, name, country_code, latitude, longitude) VALUES (1, 'Madrid', 'ES', 40.4165, -3.70256)",
  );
}, 120_000);
afterAll(() => database?.close());

/** Keys whose objects are to be deleted; forgets them. */
async function deletions(): Promise<string[]> {
  const jobs = await database.dataSource.manager.findBy(OutboxJob, { kind: deleteObjectJob });
  await database.dataSource.manager.clear(OutboxJob);
  return jobs.map(({ payload }) => String(payload['key'])).sort();
}

async function addPhoto(draftId: number, key: string): Promise<number> {
  const id = await photos.addPending(draftId, { key, ...picture });
  await photos.markReady(id!);
  return id!;
}

async function newDraft(userId = seller, itemId?: number) {
  const form = { userId, submissionKey: randomUUID(), itemId };
  const draft = await drafts.save(form, { fields: { title: 'Sea kayak' } });
  return { form, id: draft!.id };
}

function content(submissionKey: string, over: Partial<NewItem> = {}): NewItem {
  return {
    title: 'Sea kayak',
    description: null,
    priceCents: 90_000,
    currency: 'EUR',
    categoryId,
    condition: 'good',
    photoIds: [],
    submissionKey,
    place,
    ...over,
  };
}

const photosOf = async (itemId: number) =>
  (await items.find(itemId, seller))?.photos.map(({ key }) => key);

describe('a draft', () => {
  it('keeps what was typed and the order of its photos', async () => {
    const { form, id } = await newDraft();
    const photo = await addPhoto(id, 'photos/draft');
    await drafts.save(form, { fields: { title: '29" wheel', price: '1.234,50' } });
    expect(await drafts.find(form)).toMatchObject({
      id,
      itemId: null,
      fields: { title: '29" wheel', price: '1.234,50' },
      photoIds: [photo],
    });
    expect(await drafts.latest(seller)).toMatchObject({ id });
    expect(await drafts.latest(other)).toBeUndefined();
    expect(await drafts.find({ ...form, userId: other })).toBeUndefined();
  });

  it('is one for each form, and the oldest of too many goes with its photos', async () => {
    await deletions();
    const first = await newDraft(other);
    await addPhoto(first.id, 'photos/oldest');
    for (let turn = 0; turn < 10; turn++) await newDraft(other);
    expect(await database.dataSource.manager.countBy(Draft, { userId: other })).toBe(10);
    expect(await drafts.find(first.form)).toBeUndefined();
    expect(await deletions()).toEqual(['photos/oldest']);
  });

  it('of another member’s item is not kept', async () => {
    const item = await createItem(database.dataSource, { sellerId: seller, categoryId });
    const form = { userId: other, submissionKey: randomUUID(), itemId: item.id };
    expect(await drafts.save(form, { fields: {} })).toBeUndefined();
  });

  it('ends when it is thrown away', async () => {
    const { form, id } = await newDraft();
    await addPhoto(id, 'photos/thrown-away');
    await drafts.discard({ ...form, userId: other });
    expect(await drafts.find(form)).toBeDefined();
    await drafts.discard(form);
    expect(await drafts.find(form)).toBeUndefined();
    expect(await deletions()).toEqual(['photos/thrown-away']);
  });

  it('shows a form only ready photos that are the member’s', async () => {
    const { id } = await newDraft();
    const mine = await addPhoto(id, 'photos/mine');
    const pending = await photos.addPending(id, { key: 'photos/pending', ...picture });
    const theirs = await addPhoto((await newDraft(other)).id, 'photos/theirs');
    const found = await photos.forForm(seller, [theirs, pending!, mine, 1e300], { draftId: id });
    expect(found).toEqual([{ id: mine, key: 'photos/mine', ...picture }]);
    expect(await photos.forForm(other, [mine], { draftId: id })).toEqual([]);
  });

  it('takes a bounded number of photos', async () => {
    const { id } = await newDraft();
    const ids: (number | undefined)[] = [];
    for (let number = 0; number < 21; number++)
      ids.push(await photos.addPending(id, { key: `photos/many-${number}`, ...picture }));
    expect(ids.filter((photo) => photo === undefined)).toHaveLength(1);
    expect(await photos.addPending(1e9, { key: 'photos/nowhere', ...picture })).toBeUndefined();
  });

  it('loses a photo that was removed while it was stored', async () => {
    await deletions();
    const { id } = await newDraft();
    const photo = await photos.addPending(id, { key: 'photos/removed', ...picture });
    expect(await photos.removeFromDraft(photo!, other)).toBe(false);
    expect(await photos.removeFromDraft(photo!, seller)).toBe(true);
    expect(await photos.removeFromDraft(photo!, seller)).toBe(false);
    expect(await photos.markReady(photo!)).toBe(false);
    expect(await deletions()).toEqual(['photos/removed']);
  });

  it('gives up a photo that could not be stored, but not a ready one', async () => {
    await deletions();
    const { id } = await newDraft();
    const failed = await photos.addPending(id, { key: 'photos/failed', ...picture });
    const ready = await addPhoto(id, 'photos/ready');
    await photos.abandon(failed!, 'photos/failed');
    await photos.abandon(ready, 'photos/ready');
    // The one that is shown stays: whoever deletes objects asks whether they are in use.
    expect(await deletions()).toEqual(['photos/failed', 'photos/ready']);
    expect(await photos.isKeyInUse('photos/ready')).toBe(true);
    expect(await photos.isKeyInUse('photos/failed')).toBe(false);
  });
});

describe('publishing', () => {
  it('makes an item with its photos in order, and ends the draft', async () => {
    await deletions();
    const { form, id } = await newDraft();
    const [first, second, unused] = [
      await addPhoto(id, 'photos/a'),
      await addPhoto(id, 'photos/b'),
      await addPhoto(id, 'photos/c'),
    ];
    const made = await items.publish(
      seller,
      content(form.submissionKey, { photoIds: [second, first] }),
    );
    expect(made).toEqual({ id: expect.any(Number), title: 'Sea kayak', created: true });
    expect(await photosOf(made.id)).toEqual(['photos/b', 'photos/a']);
    expect(await drafts.find(form)).toBeUndefined();
    expect(await deletions()).toEqual(['photos/c']);
    expect(await database.dataSource.manager.countBy(Photo, { id: unused })).toBe(0);
  });

  it('makes one item of a form that is sent twice, and keeps no draft of it again', async () => {
    const submissionKey = randomUUID();
    const first = await items.publish(seller, content(submissionKey));
    const second = await items.publish(seller, content(submissionKey, { title: 'Other' }));
    expect(second).toEqual({ id: first.id, title: 'Sea kayak', created: false });
    expect(await items.findBySubmission(submissionKey, seller)).toMatchObject({ id: first.id });
    expect(await items.findBySubmission(submissionKey, other)).toBeUndefined();
    expect(await drafts.save({ userId: seller, submissionKey }, {})).toBeUndefined();
    const theirs = await items.publish(other, content(submissionKey));
    expect(theirs).toMatchObject({ created: true });
  });

  it('undoes everything when a photo is gone or another’s', async () => {
    const { form } = await newDraft();
    const theirs = await addPhoto((await newDraft(other)).id, 'photos/not-yours');
    const before = await database.dataSource.manager.count(Item);
    for (const photoId of [theirs, 1_000_000])
      await expect(
        items.publish(seller, content(form.submissionKey, { photoIds: [photoId] })),
      ).rejects.toMatchObject({ name: 'DataError', kind: 'not-found' });
    expect(await database.dataSource.manager.count(Item)).toBe(before);
    expect(await drafts.find(form)).toBeDefined();
  });

  itOnRealServer('makes one item of forms that are sent at once', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(() => createDataSource({ url: database.url }).initialize()),
    );
    const submissionKey = randomUUID();
    const made = await Promise.all(
      others.map((source) =>
        new SellerItemsRepository(source).publish(seller, content(submissionKey)),
      ),
    );
    await Promise.all(others.map((source) => source.destroy()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
  });
});

describe('an item', () => {
  let itemId: number;
  let kept: number;
  let dropped: number;
  beforeEach(async () => {
    itemId = (await createItem(database.dataSource, { sellerId: seller, categoryId })).id;
    kept = (await createPhoto(database.dataSource, { itemId, position: 0, key: 'photos/kept' })).id;
    dropped = (
      await createPhoto(database.dataSource, { itemId, position: 1, key: `photos/dropped` })
    ).id;
    await deletions();
  });

  it('changes with the order of its photos, old and new', async () => {
    const { form, id } = await newDraft(seller, itemId);
    const added = await addPhoto(id, 'photos/added');
    expect(await drafts.latest(seller, itemId)).toMatchObject({ itemId, photoIds: [added] });
    const found = await photos.forForm(seller, [added, kept], { draftId: id, itemId });
    expect(found.map(({ key }) => key)).toEqual(['photos/added', 'photos/kept']);
    const before = await database.dataSource.manager.findOneByOrFail(Item, { id: itemId });
    const { place: _place, ...changes } = content(form.submissionKey, {
      title: 'River kayak',
      photoIds: [added, kept],
    });
    expect(await items.change(itemId, seller, changes)).toBe(true);
    expect(await photosOf(itemId)).toEqual(['photos/added', 'photos/kept']);
    expect(await deletions()).toEqual(['photos/dropped']);
    expect(await drafts.find(form)).toBeUndefined();
    const after = await database.dataSource.manager.findOneByOrFail(Item, { id: itemId });
    expect(after).toMatchObject({ title: 'River kayak', latitude: before.latitude });
    expect(after.modifiedAt.getTime()).toBeGreaterThan(before.modifiedAt.getTime());
    expect(after.createdAt).toEqual(before.createdAt);
  });

  it('moves, and its photos change places', async () => {
    const changes = content(randomUUID(), { photoIds: [dropped, kept] });
    await items.change(itemId, seller, {
      ...changes,
      place: { ...place, placeName: 'Getafe', latitude: 40.3 },
    });
    expect(await items.find(itemId, seller)).toMatchObject({ placeName: 'Getafe' });
    expect(await photosOf(itemId)).toEqual(['photos/dropped', 'photos/kept']);
  });

  it('stays as it was when one of the photos is gone', async () => {
    const changes = content(randomUUID(), { title: 'Changed', photoIds: [kept, 1_000_000] });
    await expect(items.change(itemId, seller, changes)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await items.find(itemId, seller))?.title).not.toBe('Changed');
    expect(await photosOf(itemId)).toEqual(['photos/kept', 'photos/dropped']);
    expect(await deletions()).toEqual([]);
  });

  it('is reserved, sold and available again', async () => {
    for (const state of ['reserved', 'sold', 'available'] as const) {
      expect(await items.changeState(itemId, seller, state)).toBe(true);
      expect(await items.find(itemId, seller)).toMatchObject({ state });
    }
  });

  it('is gone once removed, with its photos, description and drafts', async () => {
    const { form, id } = await newDraft(seller, itemId);
    await addPhoto(id, 'photos/in-draft');
    expect(await items.remove(itemId, seller)).toBe(true);
    expect(await items.find(itemId, seller)).toBeUndefined();
    expect(await drafts.find(form)).toBeUndefined();
    expect(await deletions()).toEqual(['photos/dropped', 'photos/in-draft', 'photos/kept']);
    expect(await database.dataSource.manager.findOneByOrFail(Item, { id: itemId })).toMatchObject({
      state: 'removed',
      description: null,
    });
    expect(await items.remove(itemId, seller)).toBe(false);
    expect(await items.changeState(itemId, seller, 'available')).toBe(false);
    expect(await items.change(itemId, seller, content(randomUUID()))).toBe(false);
  });

  it('of another member is as good as none', async () => {
    expect(await items.find(itemId, other)).toBeUndefined();
    expect(await items.change(itemId, other, content(randomUUID()))).toBe(false);
    expect(await items.changeState(itemId, other, 'sold')).toBe(false);
    expect(await items.remove(itemId, other)).toBe(false);
    expect(await photos.forForm(other, [kept], { itemId })).toEqual([]);
    expect(await photos.removeFromDraft(kept, seller)).toBe(false);
    for (const none of [0, -1, NaN, 1e300]) expect(await items.find(none, seller)).toBeUndefined();
  });
});

describe('a seller', () => {
  it('sees items of every state but removed, newest first, page by page', async () => {
    const { id: sellerId } = await createUser(database.dataSource);
    const made: number[] = [];
    for (const state of ['available', 'sold', 'removed', 'expired', 'reserved'] as const)
      made.push((await createItem(database.dataSource, { sellerId, categoryId, state })).id);
    const page = await items.list(sellerId, 2);
    expect(page.map(({ state }) => state)).toEqual(['reserved', 'expired']);
    const rest = await items.list(sellerId, 10, page.at(-1)!.id);
    expect(rest.map(({ state }) => state)).toEqual(['sold', 'available']);
  });

  it('who leaves takes every photo along', async () => {
    const { id: sellerId } = await createUser(database.dataSource);
    const { id: itemId } = await createItem(database.dataSource, { sellerId, categoryId });
    await createPhoto(database.dataSource, { itemId, key: 'photos/of-item' });
    await addPhoto((await newDraft(sellerId)).id, 'photos/of-draft');
    await deletions();
    await database.dataSource.transaction(async (manager) => {
      await photos.removeAllOf(sellerId, manager);
      await manager.delete(User, { id: sellerId });
    });
    expect(await deletions()).toEqual(['photos/of-draft', 'photos/of-item']);
    expect(await database.dataSource.manager.countBy(Draft, { userId: sellerId })).toBe(0);
  });
});
