import { randomUUID } from 'node:crypto';
import { createDataSource } from '../database/data-source.js';
import { createItem, itOnRealServer, type TestDatabase } from '../testing/index.js';
import { picture, TwoSellers } from '../../test/sellers/two-sellers.js';
import { Draft } from './draft.entity.js';
import type { DraftsRepository } from './drafts.repository.js';
import { Item } from './item.entity.js';
import { Photo } from './photo.entity.js';
import type { PhotosRepository } from './photos.repository.js';
import { SellerItemsRepository } from './seller-items.repository.js';

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

describe('a draft', () => {
  it('keeps what was typed and the order of its photos', async () => {
    const { form, id } = await market.newDraft();
    const photo = await market.addPhoto(id, 'photos/draft');
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
    await market.deletions();
    const first = await market.newDraft(other);
    await market.addPhoto(first.id, 'photos/oldest');
    for (let turn = 0; turn < 10; turn++) await market.newDraft(other);
    expect(await database.dataSource.manager.countBy(Draft, { userId: other })).toBe(10);
    expect(await drafts.find(first.form)).toBeUndefined();
    expect(await market.deletions()).toEqual(['photos/oldest']);
  });

  it('of another member’s item is not kept', async () => {
    const item = await createItem(database.dataSource, { sellerId: seller, categoryId });
    const form = { userId: other, submissionKey: randomUUID(), itemId: item.id };
    expect(await drafts.save(form, { fields: {} })).toBeUndefined();
  });

  it('ends when it is thrown away', async () => {
    const { form, id } = await market.newDraft();
    await market.addPhoto(id, 'photos/thrown-away');
    await drafts.discard({ ...form, userId: other });
    expect(await drafts.find(form)).toBeDefined();
    await drafts.discard(form);
    expect(await drafts.find(form)).toBeUndefined();
    expect(await market.deletions()).toEqual(['photos/thrown-away']);
  });

  it('shows a form only ready photos that are the member’s', async () => {
    const { id } = await market.newDraft();
    const mine = await market.addPhoto(id, 'photos/mine');
    const pending = await photos.addPending(id, { key: 'photos/pending', ...picture });
    const theirs = await market.addPhoto((await market.newDraft(other)).id, 'photos/theirs');
    const found = await photos.forForm(seller, [theirs, pending!, mine, 1e300], { draftId: id });
    expect(found).toEqual([{ id: mine, key: 'photos/mine', ...picture }]);
    expect(await photos.forForm(other, [mine], { draftId: id })).toEqual([]);
  });

  it('takes a bounded number of photos', async () => {
    const { id } = await market.newDraft();
    const ids: (number | undefined)[] = [];
    for (let number = 0; number < 21; number++)
      ids.push(await photos.addPending(id, { key: `photos/many-${number}`, ...picture }));
    expect(ids.filter((photo) => photo === undefined)).toHaveLength(1);
    expect(await photos.addPending(1e9, { key: 'photos/nowhere', ...picture })).toBeUndefined();
  });

  it('loses a photo that was removed while it was stored', async () => {
    await market.deletions();
    const { id } = await market.newDraft();
    const photo = await photos.addPending(id, { key: 'photos/removed', ...picture });
    expect(await photos.removeFromDraft(photo!, other)).toBe(false);
    expect(await photos.removeFromDraft(photo!, seller)).toBe(true);
    expect(await photos.removeFromDraft(photo!, seller)).toBe(false);
    expect(await photos.markReady(photo!)).toBe(false);
    expect(await market.deletions()).toEqual(['photos/removed']);
  });

  it('gives up a photo that could not be stored, but not a ready one', async () => {
    await market.deletions();
    const { id } = await market.newDraft();
    const failed = await photos.addPending(id, { key: 'photos/failed', ...picture });
    const ready = await market.addPhoto(id, 'photos/ready');
    await photos.abandon(failed!, 'photos/failed');
    await photos.abandon(ready, 'photos/ready');
    // The one that is shown stays: whoever deletes objects asks whether they are in use.
    expect(await market.deletions()).toEqual(['photos/failed', 'photos/ready']);
    expect(await photos.isKeyInUse('photos/ready')).toBe(true);
    expect(await photos.isKeyInUse('photos/failed')).toBe(false);
  });
});

describe('publishing', () => {
  it('makes an item with its photos in order, and ends the draft', async () => {
    await market.deletions();
    const { form, id } = await market.newDraft();
    const [first, second, unused] = [
      await market.addPhoto(id, 'photos/a'),
      await market.addPhoto(id, 'photos/b'),
      await market.addPhoto(id, 'photos/c'),
    ];
    const made = await items.publish(
      seller,
      market.content(form.submissionKey, { photoIds: [second, first] }),
    );
    expect(made).toEqual({ id: expect.any(Number), title: 'Sea kayak', created: true });
    expect(await market.photosOf(made.id)).toEqual(['photos/b', 'photos/a']);
    expect(await drafts.find(form)).toBeUndefined();
    expect(await market.deletions()).toEqual(['photos/c']);
    expect(await database.dataSource.manager.countBy(Photo, { id: unused })).toBe(0);
  });

  it('makes one item of a form that is sent twice, and keeps no draft of it again', async () => {
    const submissionKey = randomUUID();
    const first = await items.publish(seller, market.content(submissionKey));
    const second = await items.publish(seller, market.content(submissionKey, { title: 'Other' }));
    expect(second).toEqual({ id: first.id, title: 'Sea kayak', created: false });
    expect(await items.findBySubmission(submissionKey, seller)).toMatchObject({ id: first.id });
    expect(await items.findBySubmission(submissionKey, other)).toBeUndefined();
    expect(await drafts.save({ userId: seller, submissionKey }, {})).toBeUndefined();
    const theirs = await items.publish(other, market.content(submissionKey));
    expect(theirs).toMatchObject({ created: true });
  });

  it('undoes everything when a photo is gone or another’s', async () => {
    const { form } = await market.newDraft();
    const theirs = await market.addPhoto((await market.newDraft(other)).id, 'photos/not-yours');
    const before = await database.dataSource.manager.count(Item);
    for (const photoId of [theirs, 1_000_000])
      await expect(
        items.publish(seller, market.content(form.submissionKey, { photoIds: [photoId] })),
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
        new SellerItemsRepository(source).publish(seller, market.content(submissionKey)),
      ),
    );
    await Promise.all(others.map((source) => source.destroy()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
  });
});
