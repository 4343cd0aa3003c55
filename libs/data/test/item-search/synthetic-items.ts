import type { DataSource } from 'typeorm';
import { seedCategories } from '../../src/categories/seed-categories.js';
import type { Point } from '../../src/places/place.rows.js';
import { createUser } from '../../src/testing/index.js';
import { type ItemCondition, itemConditions, type ItemState } from '../../src/items/item.rows.js';

/** An item of the synthetic set as it was stored. */
export interface SyntheticItem extends Point {
  id: number;
  title: string[];
  description: string[];
  /** Of title and description. */
  words: string[];
  condition: ItemCondition;
  /** Many items share one. */
  createdAt: Date;
  categoryId: number;
  priceCents: number;
  state: ItemState;
}

/** Deterministic numbers in [0, 1) (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// The first is in about every second title, the last in one of hundreds.
export const vocabulary =
  'kettlebell paddle wetsuit harness javelin goggles trampoline saddle whistle crampon oar dartboard'.split(
    ' ',
  );

/** Where hundreds share a point: towns, both poles, both sides of the date line and the line itself. */
export const crowdedPoints: Point[] = [
  { latitude: 34.6937, longitude: 135.5022 },
  { latitude: 6.4541, longitude: 3.3947 },
  { latitude: 45.7485, longitude: 4.8467 },
  { latitude: -16.8012, longitude: 179.985 },
  { latitude: -16.8012, longitude: -179.985 },
  { latitude: 66.2, longitude: 180 },
  { latitude: 66.2, longitude: -180 },
  { latitude: 90, longitude: 0 },
  { latitude: -90, longitude: 77 },
];

function someCoordinates(random: () => number, index: number): Point {
  const kind = index % 10;
  if (kind < 5) return crowdedPoints[Math.floor(random() ** 2 * crowdedPoints.length)]!;
  if (kind === 5) return { latitude: 89.5 + random() / 2, longitude: random() * 360 - 180 };
  if (kind === 6) return { latitude: random() - 90, longitude: random() * 360 - 180 };
  if (kind === 7) {
    const longitude = 179.5 + random();
    return {
      latitude: random() * 60 - 30,
      longitude: longitude > 180 ? longitude - 360 : longitude,
    };
  }
  if (kind === 8) {
    const { latitude, longitude } = crowdedPoints[Math.floor(random() * 3)]!;
    return { latitude: latitude + random() - 0.5, longitude: longitude + random() - 0.5 };
  }
  return { latitude: random() * 170 - 85, longitude: random() * 360 - 180 };
}

/** Stores `count` items, one in twelve of them sold, and returns them by rising id. */
export async function createSyntheticItems(
  dataSource: DataSource,
  count: number,
): Promise<SyntheticItem[]> {
  const random = randomNumbers(20_261);
  await seedCategories(dataSource);
  const categories: { id: number }[] = await dataSource.query(
    'SELECT id FROM categories ORDER BY id LIMIT 5',
  );
  const items = Array.from({ length: count }, (_, index): SyntheticItem => {
    const some = vocabulary.filter((_word, rank) => random() < 1 / (2 + rank * rank * 3));
    const title = some.length > 0 ? some : ['puck'];
    const description = index % 3 === 0 ? vocabulary.filter(() => random() < 0.1).reverse() : [];
    return {
      id: index + 1,
      ...someCoordinates(random, index),
      title,
      description,
      words: [...title, ...description],
      condition: itemConditions[Math.floor(random() ** 2 * itemConditions.length)]!,
      createdAt: new Date(Date.UTC(2026, 0, 1, index % 500)),
      categoryId: categories[Math.floor(random() ** 2 * categories.length)]!.id,
      priceCents: Math.floor(random() * 40) * 500,
      state: index % 12 === 5 ? 'sold' : index % 12 === 7 ? 'reserved' : 'available',
    };
  });
  const seller = await createUser(dataSource);
  const column = <Key extends keyof SyntheticItem>(key: Key) => items.map((item) => item[key]);
  await dataSource.query(
    `INSERT INTO items (id, state, condition, title, description, price_cents, currency, category_id, seller_id, place_name,
       country_code, latitude, longitude, created_at)
     SELECT id, state, condition, title, nullif(description, ''), price, 'EUR', category, $1, 'Somewhere', 'XX', latitude,
       longitude, created_at
     FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::integer[], $9::float8[],
         $10::float8[], $11::timestamptz[])
       AS new (id, state, condition, title, description, price, category, latitude, longitude, created_at)`,
    [
      seller.id,
      column('id'),
      column('state'),
      column('condition'),
      items.map(({ title }) => title.join(' ').slice(0, 80)),
      items.map(({ description }) => description.join(' ')),
      column('priceCents'),
      column('categoryId'),
      column('latitude'),
      column('longitude'),
      column('createdAt'),
    ],
  );
  return items;
}
