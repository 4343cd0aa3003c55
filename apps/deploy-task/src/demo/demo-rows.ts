import type { BulkTable, BulkValue } from '@tradyfit/data';
import type { DemoItem } from './demo-items.js';
import type { DemoMember } from './members.js';
import { type DemoPhoto, photoKey } from './photo-choice.js';
import type { StoredPhoto } from './photos.js';

const placeColumns = {
  place_id: 'integer',
  place_name: 'text',
  admin_code: 'text',
  admin_name: 'text',
  country_code: 'text',
  latitude: 'float8',
  longitude: 'float8',
};

export const userTable: BulkTable = {
  name: 'users',
  columns: {
    id: 'bigint',
    username: 'text',
    name: 'text',
    ...placeColumns,
    last_seen_at: 'timestamptz',
    created_at: 'timestamptz',
  },
};

export const identityTable: BulkTable = {
  name: 'identities',
  columns: {
    provider: 'text',
    provider_user_id: 'text',
    user_id: 'bigint',
    created_at: 'timestamptz',
  },
};

export const itemTable: BulkTable = {
  name: 'items',
  columns: {
    id: 'bigint',
    state: 'text',
    condition: 'text',
    title: 'text',
    description: 'text',
    price_cents: 'bigint',
    currency: 'text',
    category_id: 'integer',
    seller_id: 'bigint',
    ...placeColumns,
    created_at: 'timestamptz',
    modified_at: 'timestamptz',
    hidden_at: 'timestamptz',
    hidden_reason: 'text',
    hidden_state: 'text',
  },
};

export const photoTable: BulkTable = {
  name: 'photos',
  columns: {
    item_id: 'bigint',
    position: 'integer',
    key: 'text',
    width: 'integer',
    height: 'integer',
    placeholder: 'text',
    state: 'text',
    created_at: 'timestamptz',
  },
};

/** What rows refer to and the database knows. */
export interface KnownIds {
  /** By slug. */
  categories: ReadonlyMap<string, number>;
  places: ReadonlySet<number>;
}

type Row = readonly BulkValue[];

export function userRow(id: number, username: string, member: DemoMember, known: KnownIds): Row {
  return [
    id,
    username,
    member.name,
    ...place(member, member.town, known),
    member.lastSeenAt,
    member.createdAt,
  ];
}

export function itemRow(id: number, sellerId: number, item: DemoItem, known: KnownIds): Row {
  const category = known.categories.get(item.categorySlug);
  if (category === undefined) throw new Error(`There is no category ${item.categorySlug}`);
  return [
    id,
    item.state,
    item.condition,
    item.title,
    item.description,
    item.priceCents,
    item.currency,
    category,
    sellerId,
    ...place(item.seller, item.point, known),
    item.createdAt,
    item.modifiedAt,
    ...(item.hidden
      ? [item.modifiedAt, 'Not a thing that may be sold here', 'available']
      : [null, null, null]),
  ];
}

export function photoRow(
  itemId: number,
  position: number,
  photo: DemoPhoto,
  stored: ReadonlyMap<string, StoredPhoto>,
  createdAt: Date,
): Row {
  const key = photoKey(photo);
  const picture = stored.get(key);
  if (!picture) throw new Error(`The picture ${key} was not stored`);
  const { width, height, placeholder } = picture;
  return [itemId, position, key, width, height, placeholder, 'ready', createdAt];
}

function place(
  { town }: DemoMember,
  { latitude, longitude }: { latitude: number; longitude: number },
  { places }: KnownIds,
): Row {
  return [
    places.has(town.id) ? town.id : null,
    town.name,
    town.adminCode,
    town.adminName,
    town.countryCode,
    latitude,
    longitude,
  ];
}
