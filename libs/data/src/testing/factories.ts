import type { DataSource, DeepPartial } from 'typeorm';
import { categorySlug } from '../categories/category-names.js';
import { Category } from '../categories/category.entity.js';
import { Item } from '../items/item.entity.js';
import { Photo } from '../items/photo.entity.js';
import { User } from '../members/user.entity.js';
import { Place } from '../places/place.entity.js';

let last = 0;

/** A number that no other row of this process was made with. */
function serial(): number {
  return ++last;
}

const madrid = {
  placeName: 'Madrid',
  adminCode: '29',
  adminName: 'Madrid',
  countryCode: 'ES',
  latitude: 40.4165,
  longitude: -3.70256,
};

/** A member of Madrid, where nothing else is given. */
export function createUser(dataSource: DataSource, over: DeepPartial<User> = {}): Promise<User> {
  const repository = dataSource.getRepository(User);
  return repository.save(repository.create({ username: `member-${serial()}`, ...madrid, ...over }));
}

/** A town; Madrid's fields with an id of its own, where nothing else is given. */
export function createPlace(dataSource: DataSource, over: DeepPartial<Place> = {}): Promise<Place> {
  const { placeName: name, ...rest } = madrid;
  const repository = dataSource.getRepository(Place);
  return repository.save(
    repository.create({
      id: 1_000_000_000 + serial(),
      name,
      ...rest,
      population: 3_255_944,
      ...over,
    }),
  );
}

/** A category beside the seeded ones; give `name` for a certain one. */
export function createCategory(
  dataSource: DataSource,
  over: DeepPartial<Category> = {},
): Promise<Category> {
  const number = serial();
  const name = over.name ?? `sport ${number}`;
  const repository = dataSource.getRepository(Category);
  return repository.save(
    repository.create({ name, slug: categorySlug(name), position: 100 + number, ...over }),
  );
}

/** An available item in Madrid; makes a seller and a category where none is given. */
export async function createItem(
  dataSource: DataSource,
  over: DeepPartial<Item> = {},
): Promise<Item> {
  const sellerId = over.sellerId ?? (await createUser(dataSource)).id;
  const categoryId = over.categoryId ?? (await createCategory(dataSource)).id;
  const repository = dataSource.getRepository(Item);
  return repository.save(
    repository.create({
      title: `Road bike ${serial()}`,
      description: 'Ridden for two summers, serviced every spring.',
      condition: 'good',
      priceCents: 45_000,
      currency: 'EUR',
      ...madrid,
      ...over,
      sellerId,
      categoryId,
    }),
  );
}

/** A ready photo of an item, as its cover where no position is given. */
export function createPhoto(
  dataSource: DataSource,
  over: DeepPartial<Photo> & Pick<Photo, 'itemId'>,
): Promise<Photo> {
  const repository = dataSource.getRepository(Photo);
  return repository.save(
    repository.create({
      position: 0,
      key: `photos/${serial()}`,
      width: 1600,
      height: 1200,
      placeholder: '336699cc9966ddeeff112233',
      state: 'ready',
      ...over,
    }),
  );
}
