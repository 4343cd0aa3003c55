// What the site under test holds: enough towns, items and pictures for every page, and the texts that strain a layout.
import { Category, refreshVocabulary, seedCategories, upsertPlaces } from '@tradyfit/data';
import { createItem, createPhoto, createUser } from '@tradyfit/data/testing';
import { drawItem, illustrations } from '@tradyfit/illustrations';
import { makeIllustrationVariants } from '@tradyfit/images';

const town = (id, name, countryCode, adminCode, adminName, population, latitude, longitude) => ({
  id,
  name,
  countryCode,
  adminCode,
  adminName,
  population,
  latitude,
  longitude,
});

const towns = {
  madrid: town(3117735, 'Madrid', 'ES', '29', 'Madrid', 3_255_944, 40.4165, -3.70256),
  madridejos: town(2514581, 'Madridejos', 'ES', '54', 'Castille-La Mancha', 11_113, 39.46, -3.53),
  getafe: town(3121437, 'Getafe', 'ES', '29', 'Madrid', 183_219, 40.30571, -3.73295),
  toledo: town(2510409, 'Toledo', 'ES', '54', 'Castille-La Mancha', 83_593, 39.8581, -4.02263),
  malaga: town(2514256, 'Málaga', 'ES', '51', 'Andalusia', 592_346, 36.72016, -4.42034),
  springfield: town(4409896, 'Springfield', 'US', 'MO', 'Missouri', 166_810, 37.2153, -93.2982),
  dubai: town(292223, 'دبي', 'AE', '03', 'إمارة دبيّ', 3_790_000, 25.07725, 55.30927),
};

const sports = [
  'cycling',
  'tennis',
  'skiing',
  'climbing',
  'soccer',
  'surfing',
  'boxing',
  'running',
];
const gear = [
  'Road bike, carbon, size 54',
  'Racket, strung last month',
  'Skis 170 cm with bindings',
  'Climbing shoes, EU 42',
  'Match ball',
  'Wetsuit 4/3, size M',
  'Bag gloves 12 oz',
  'Trail shoes, hardly worn',
];
const description =
  'Used for two seasons and looked after. Serviced in spring, a few scratches on one side that do not matter.\n\nCan be tried in the park near the station.';

/** Each of these would set `window.executed` or open a dialog if it were ever run. */
export const payloads = [
  '<script>window.executed=1</script>',
  '"><img src=x onerror=window.executed=2>',
  "'-alert(3)-'",
  '</title><svg/onload=window.executed=4>',
  '</script><script>window.executed=5</script>',
  'javascript:window.executed=6',
  '&lt;img src=x onerror=window.executed=7&gt;',
];

/**
 * Fills a migrated, empty database.
 *
 * @returns ids of the items that specs name, and the path of a category
 */
export async function stock(dataSource, storage) {
  await seedCategories(dataSource);
  await upsertPlaces(dataSource, Object.values(towns));
  const categories = await dataSource.getRepository(Category).find();
  const seller = await createUser(dataSource, {
    username: 'maria',
    createdAt: new Date('2025-03-04T10:00:00Z'),
  });
  const pictures = await drawPictures(storage);
  let hours = 0;

  const sell = async (sport, place, over = {}, photos = 1) => {
    const { id: placeId, name: placeName, population: _, ...rest } = towns[place];
    const at = new Date(Date.now() - ++hours * 3_600_000);
    const item = await createItem(dataSource, {
      description,
      categoryId: categories.find(({ slug }) => slug === sport).id,
      sellerId: seller.id,
      placeId,
      placeName,
      ...rest,
      createdAt: at,
      modifiedAt: at,
      ...over,
    });
    for (let position = 0; position < photos; position++) {
      const picture = pictures[(sports.indexOf(sport) * 2 + position) % pictures.length];
      await createPhoto(dataSource, { itemId: item.id, position, ...picture });
    }
    return item.id;
  };

  const special = {
    many: await sell('cycling', 'madrid', { title: 'Gravel bike with ten pictures' }, 10),
    plain: await sell('boxing', 'madrid', { title: 'Skipping rope', description: null }, 0),
    sold: await sell('tennis', 'madrid', { title: 'Sold racket', state: 'sold' }, 2),
    reserved: await sell('skiing', 'madrid', { title: 'Reserved skis', state: 'reserved' }, 2),
    removed: await sell('tennis', 'madrid', { title: 'Removed racket', state: 'removed' }, 0),
    wide: await sell('cycling', 'madrid', {
      title: 'W'.repeat(80),
      description: 'W'.repeat(400),
      priceCents: 999_999_900,
    }),
    arabic: await sell(
      'soccer',
      'dubai',
      {
        title: 'كرة قدم جديدة بحالة ممتازة',
        description: 'كرة قدم استعملت مرتين فقط، الحجم 5، مع مضخة.',
        currency: 'AED',
        sellerId: (await createUser(dataSource, { username: 'محمد العربي' })).id,
      },
      2,
    ),
    emoji: await sell('surfing', 'malaga', { title: '🏄‍♀️🌊 Surfboard 6’2 👩🏽‍🦱🔥', priceCents: 0 }),
    hostile: [],
  };
  for (const payload of payloads) {
    const id = await sell('surfing', 'malaga', {
      title: payload,
      description: payload,
      placeName: payload,
      adminName: payload,
      sellerId: (await createUser(dataSource, { username: payload })).id,
    });
    special.hostile.push(id);
  }
  for (let index = 0; index < 60; index++) {
    const at = index % sports.length;
    const place = ['madrid', 'getafe', 'toledo', 'malaga', 'springfield'][index % 5];
    const title = `${gear[at]} (${index + 1})`;
    await sell(sports[at], place, { title, priceCents: 1_500 + index * 725 }, 1 + (index % 3));
  }
  for (let index = 0; index < 60; index++)
    await sell('tennis', 'madrid', { title: `Tennis racket no. ${index + 1}` });
  await refreshVocabulary(dataSource);
  const cycling = categories.find(({ slug }) => slug === 'cycling').id;
  return { ...special, cyclingPath: `/items/category/${cycling}-cycling` };
}

/** Real files of a few drawings; items share them. */
function drawPictures(storage) {
  const drawings = sports.flatMap((category) =>
    illustrations(category)
      .slice(0, 2)
      .map((illustration, palette) => ({ category, illustration, palette })),
  );
  return Promise.all(
    drawings.map(async (drawing) => {
      const { width, height, placeholder, files } = await makeIllustrationVariants(
        drawItem(drawing),
      );
      const key = `test/${drawing.category}-${drawing.palette}`;
      for (const { name, contentType, body } of files)
        await storage.put(`${key}/${name}`, body, { contentType });
      return { key, width, height, placeholder };
    }),
  );
}
