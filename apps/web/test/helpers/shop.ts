import {
  categorySlug,
  Category,
  type Item,
  type Place,
  seedCategories,
  upsertPlaces,
  type PlaceRow,
} from '@tradyfit/data';
import { createItem, createUser } from '@tradyfit/data/testing';

type DataSource = Parameters<typeof createItem>[0];

const place = (
  id: number,
  name: string,
  countryCode: string,
  adminCode: string,
  adminName: string,
  population: number,
  latitude: number,
  longitude: number,
): PlaceRow => ({ id, name, countryCode, adminCode, adminName, population, latitude, longitude });

/** Real towns, enough for every rule about them. */
export const towns = {
  madrid: place(3117735, 'Madrid', 'ES', '29', 'Madrid', 3_255_944, 40.4165, -3.70256),
  getafe: place(3121437, 'Getafe', 'ES', '29', 'Madrid', 183_219, 40.30571, -3.73295),
  toledo: place(2510409, 'Toledo', 'ES', '54', 'Castille-La Mancha', 83_593, 39.8581, -4.02263),
  malaga: place(2514256, 'Málaga', 'ES', '51', 'Andalusia', 592_346, 36.72016, -4.42034),
  springfieldMissouri: place(
    4409896,
    'Springfield',
    'US',
    'MO',
    'Missouri',
    166_810,
    37.21533,
    -93.29824,
  ),
  springfieldIllinois: place(
    4250542,
    'Springfield',
    'US',
    'IL',
    'Illinois',
    116_565,
    39.80172,
    -89.64371,
  ),
  atlanta: place(4180439, 'Atlanta', 'US', 'GA', 'Georgia', 463_878, 33.749, -84.38798),
  sydney: place(2147714, 'Sydney', 'AU', '02', 'New South Wales', 4_627_345, -33.86785, 151.20732),
};

export interface Shop {
  /** An item in a town; id, title and the rest as given. */
  sell(title: string, town: PlaceRow, over?: Partial<Item>): Promise<Item>;
  category(name: string): Promise<number>;
}

/** The 26 categories, some towns and one seller. */
export async function openShop(
  dataSource: DataSource,
  moreTowns: readonly PlaceRow[] = [],
): Promise<Shop> {
  await seedCategories(dataSource);
  await upsertPlaces(dataSource, [...Object.values(towns), ...moreTowns]);
  const seller = await createUser(dataSource, { username: 'maria' });
  const categories = await dataSource.getRepository(Category).find();
  const category = async (name: string): Promise<number> => {
    const found = categories.find(({ slug }) => slug === categorySlug(name));
    if (!found) throw new Error(`no category ${name}`);
    return found.id;
  };
  const cycling = await category('cycling');
  return {
    category,
    sell: (title, town, over = {}) =>
      createItem(dataSource, {
        title,
        description: 'Ridden for two summers.',
        sellerId: seller.id,
        categoryId: cycling,
        ...inTown(town),
        ...over,
      }),
  };
}

function inTown(town: PlaceRow): Partial<Item> & { placeId: Place['id'] } {
  const { id, name, adminCode, adminName, countryCode, latitude, longitude } = town;
  return { placeId: id, placeName: name, adminCode, adminName, countryCode, latitude, longitude };
}
