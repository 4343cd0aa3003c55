import type { ItemCondition, ItemDetails, ItemState, PhotoRow } from './item.rows.js';

/** An item with its category, seller and photos as the database returns it. */
export interface ItemDetailsRecord {
  id: number;
  title: string;
  description: string | null;
  priceCents: number;
  currency: string;
  state: ItemState;
  condition: ItemCondition;
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  placeId: number | null;
  placeName: string;
  adminCode: string;
  adminName: string;
  countryCode: string;
  latitude: number;
  longitude: number;
  createdAt: Date;
  modifiedAt: Date;
  sellerId: number;
  username: string;
  sellerSince: Date;
  avatarKey: string | null;
  photos: PhotoRow[];
}

export function toItemDetails(record: ItemDetailsRecord): ItemDetails {
  const { categoryId, categoryName, categorySlug, latitude, longitude, ...flat } = record;
  const { sellerId, username, sellerSince, avatarKey, ...item } = flat;
  const [cover] = item.photos;
  return {
    ...item,
    category: { id: categoryId, name: categoryName, slug: categorySlug },
    point: { latitude, longitude },
    seller: { id: sellerId, username, createdAt: sellerSince, avatarKey },
    ...(cover && { cover }),
  };
}
