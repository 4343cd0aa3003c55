import { randomUUID } from 'node:crypto';
import { deleteObjectJob } from '../../src/items/discard-photos.js';
import { DraftsRepository } from '../../src/items/drafts.repository.js';
import type { NewItem } from '../../src/items/item.rows.js';
import { PhotosRepository } from '../../src/items/photos.repository.js';
import { SellerItemsRepository } from '../../src/items/seller-items.repository.js';
import { OutboxJob } from '../../src/outbox/outbox-job.entity.js';
import {
  createCategory,
  createTestDatabase,
  createUser,
  type TestDatabase,
} from '../../src/testing/index.js';

export const picture = { width: 800, height: 600, placeholder: '0'.repeat(24) };
export const madrid = {
  placeId: 1,
  placeName: 'Madrid',
  adminCode: '29',
  adminName: 'Madrid',
  countryCode: 'ES',
  latitude: 40.4165,
  longitude: -3.70256,
};

/** Two members who sell, and what they sell with. */
export class TwoSellers {
  readonly items: SellerItemsRepository;
  readonly drafts: DraftsRepository;
  readonly photos: PhotosRepository;

  private constructor(
    readonly database: TestDatabase,
    readonly seller: number,
    readonly other: number,
    readonly categoryId: number,
  ) {
    const { dataSource } = database;
    this.items = new SellerItemsRepository(dataSource);
    this.drafts = new DraftsRepository(dataSource);
    this.photos = new PhotosRepository(dataSource);
  }

  static async open(): Promise<TwoSellers> {
    const database = await createTestDatabase();
    const { dataSource } = database;
    const seller = await createUser(dataSource);
    const other = await createUser(dataSource);
    const category = await createCategory(dataSource);
    await dataSource.query(
      "INSERT INTO places (id, name, country_code, latitude, longitude) VALUES (1, 'Madrid', 'ES', 40.4165, -3.70256)",
    );
    return new TwoSellers(database, seller.id, other.id, category.id);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Keys whose objects are to be deleted; forgets them. */
  async deletions(): Promise<string[]> {
    const { manager } = this.database.dataSource;
    const jobs = await manager.findBy(OutboxJob, { kind: deleteObjectJob });
    await manager.clear(OutboxJob);
    return jobs.map(({ payload }) => String(payload['key'])).sort();
  }

  async addPhoto(draftId: number, key: string): Promise<number> {
    const id = await this.photos.addPending(draftId, { key, ...picture });
    await this.photos.markReady(id!);
    return id!;
  }

  async newDraft(userId = this.seller, itemId?: number) {
    const form = { userId, submissionKey: randomUUID(), itemId };
    const draft = await this.drafts.save(form, { fields: { title: 'Sea kayak' } });
    return { form, id: draft!.id };
  }

  content(submissionKey: string, over: Partial<NewItem> = {}): NewItem {
    return {
      title: 'Sea kayak',
      description: null,
      priceCents: 90_000,
      currency: 'EUR',
      categoryId: this.categoryId,
      condition: 'good',
      photoIds: [],
      submissionKey,
      place: madrid,
      ...over,
    };
  }

  /** Keys of the photos of an item of the first seller. */
  async photosOf(itemId: number): Promise<string[] | undefined> {
    return (await this.items.find(itemId, this.seller))?.photos.map(({ key }) => key);
  }
}
