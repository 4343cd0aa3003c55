import { randomUUID } from 'node:crypto';
import { User } from '../members/user.entity.js';
import { createItem, createPhoto, createUser, type TestDatabase } from '../testing/index.js';
import { madrid, TwoSellers } from '../../test/sellers/two-sellers.js';
import { Draft } from './draft.entity.js';
import type { DraftsRepository } from './drafts.repository.js';
import { Item } from './item.entity.js';
import type { PhotosRepository } from './photos.repository.js';
import type { SellerItemsRepository } from './seller-items.repository.js';

let market: TwoSellers;
let database: TestDatabase;
let items: SellerItemsRepository;
let drafts: DraftsRepository;
let photos: PhotosRepository;
let seller: number;
let other: number;
let categoryId: number;

beforeAll(async () => {
  market = await TwoSellers.open();
  ({ database, items, drafts, photos, seller, other, categoryId } = market);
}, 120_000);
afterAll(() => market?.close());

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
    await market.deletions();
  });

  it('changes with the order of its photos, old and new', async () => {
    const { form, id } = await market.newDraft(seller, itemId);
    const added = await market.addPhoto(id, 'photos/added');
    expect(await drafts.latest(seller, itemId)).toMatchObject({ itemId, photoIds: [added] });
    const found = await photos.forForm(seller, [added, kept], { draftId: id, itemId });
    expect(found.map(({ key }) => key)).toEqual(['photos/added', 'photos/kept']);
    const before = await database.dataSource.manager.findOneByOrFail(Item, { id: itemId });
    const { place: _place, ...changes } = market.content(form.submissionKey, {
      title: 'River kayak',
      photoIds: [added, kept],
    });
    expect(await items.change(itemId, seller, changes)).toBe(true);
    expect(await market.photosOf(itemId)).toEqual(['photos/added', 'photos/kept']);
    expect(await market.deletions()).toEqual(['photos/dropped']);
    expect(await drafts.find(form)).toBeUndefined();
    const after = await database.dataSource.manager.findOneByOrFail(Item, { id: itemId });
    expect(after).toMatchObject({ title: 'River kayak', latitude: before.latitude });
    expect(after.modifiedAt.getTime()).toBeGreaterThan(before.modifiedAt.getTime());
    expect(after.createdAt).toEqual(before.createdAt);
  });

  it('moves, and its photos change places', async () => {
    const changes = market.content(randomUUID(), { photoIds: [dropped, kept] });
    await items.change(itemId, seller, {
      ...changes,
      place: { ...madrid, placeName: 'Getafe', latitude: 40.3 },
    });
    expect(await items.find(itemId, seller)).toMatchObject({ placeName: 'Getafe' });
    expect(await market.photosOf(itemId)).toEqual(['photos/dropped', 'photos/kept']);
  });

  it('stays as it was when one of the photos is gone', async () => {
    const changes = market.content(randomUUID(), { title: 'Changed', photoIds: [kept, 1_000_000] });
    await expect(items.change(itemId, seller, changes)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await items.find(itemId, seller))?.title).not.toBe('Changed');
    expect(await market.photosOf(itemId)).toEqual(['photos/kept', 'photos/dropped']);
    expect(await market.deletions()).toEqual([]);
  });

  it('is reserved, sold and available again', async () => {
    for (const state of ['reserved', 'sold', 'available'] as const) {
      expect(await items.changeState(itemId, seller, state)).toBe(true);
      expect(await items.find(itemId, seller)).toMatchObject({ state });
    }
  });

  it('is gone once removed, with its photos, description and drafts', async () => {
    const { form, id } = await market.newDraft(seller, itemId);
    await market.addPhoto(id, 'photos/in-draft');
    expect(await items.remove(itemId, seller)).toBe(true);
    expect(await items.find(itemId, seller)).toBeUndefined();
    expect(await drafts.find(form)).toBeUndefined();
    expect(await market.deletions()).toEqual(['photos/dropped', 'photos/in-draft', 'photos/kept']);
    expect(await database.dataSource.manager.findOneByOrFail(Item, { id: itemId })).toMatchObject({
      state: 'removed',
      description: null,
    });
    expect(await items.remove(itemId, seller)).toBe(false);
    expect(await items.changeState(itemId, seller, 'available')).toBe(false);
    expect(await items.change(itemId, seller, market.content(randomUUID()))).toBe(false);
  });

  it('of another member is as good as none', async () => {
    expect(await items.find(itemId, other)).toBeUndefined();
    expect(await items.change(itemId, other, market.content(randomUUID()))).toBe(false);
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
    await market.addPhoto((await market.newDraft(sellerId)).id, 'photos/of-draft');
    await market.deletions();
    await database.dataSource.transaction(async (manager) => {
      await photos.removeAllOf(sellerId, manager);
      await manager.delete(User, { id: sellerId });
    });
    expect(await market.deletions()).toEqual(['photos/of-draft', 'photos/of-item']);
    expect(await database.dataSource.manager.countBy(Draft, { userId: sellerId })).toBe(0);
  });
});
