import type { Point } from '../places/place.rows.js';

export const itemStates = ['available', 'reserved', 'sold', 'expired', 'removed'] as const;
export type ItemState = (typeof itemStates)[number];

export const itemConditions = ['new', 'excellent', 'good', 'fair'] as const;
export type ItemCondition = (typeof itemConditions)[number];

/** The states in which an item is listed and found. */
export const listedItemStates = ['available', 'reserved'] as const satisfies readonly ItemState[];

/**
 * `nearest` is geodesic on the WGS 84 spheroid. `relevance` puts items with all words in their title before those that need
 * their description for it, each newest first; without words it is `newest`. Every order breaks ties by newest first.
 */
export const itemSorts = ['nearest', 'newest', 'price-asc', 'price-desc', 'relevance'] as const;
export type ItemSort = (typeof itemSorts)[number];

/** A part of a map in degrees, its edges included; `west` is greater than `east` where it crosses the date line. */
export interface ItemBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface ItemSearch {
  /** As typed: words, "phrases", -exclusions. */
  text?: string;
  /** Required for the sort `nearest`, for a radius and for distances. */
  near?: Point;
  radiusMetres?: number;
  /** Only items farther than this: the next ring. */
  beyondMetres?: number;
  /** Only items whose public point is in it. */
  box?: ItemBox;
  categoryId?: number;
  /** Only items in one of these conditions; an empty list is no filter. */
  conditions?: readonly ItemCondition[];
  priceMinCents?: number;
  priceMaxCents?: number;
  sort: ItemSort;
  limit: number;
  /** The `next` of the page before. */
  after?: string;
}

/** One page of a search; `next` is an opaque, URL-safe cursor, absent on the last page. */
export interface ItemPage {
  items: ItemCardRow[];
  next?: string;
}

/**
 * A photo in storage. `key` is the prefix of its objects: `<key>/card.webp` (480 px wide), `<key>/page.webp` (1080),
 * `<key>/full.webp` (1600), `<key>/page.jpg`. `width` and `height` are those of the largest, in pixels;
 * `placeholder` is 24 hex digits, the colours of a 2×2 grid row by row.
 */
export interface PhotoRow {
  key: string;
  width: number;
  height: number;
  placeholder: string;
}

/** What a list shows of an item. Money is integer cents with its ISO 4217 currency. */
export interface ItemCardRow {
  id: number;
  title: string;
  priceCents: number;
  currency: string;
  state: ItemState;
  condition: ItemCondition;
  category: { id: number; name: string; slug: string };
  placeName: string;
  adminCode: string;
  countryCode: string;
  createdAt: Date;
  modifiedAt: Date;
  /** Geodesic metres from the search's `near`; absent without one. */
  distanceMetres?: number;
  cover?: PhotoRow;
}

/** What an item's own page shows; `point` is the public one, at town precision. */
export interface ItemDetails extends ItemCardRow {
  description: string | null;
  point: Point;
  seller: { id: number; username: string; createdAt: Date; avatarKey: string | null };
  photos: PhotoRow[];
  placeId: number | null;
  adminName: string;
}

/** A photo that its owner may move and remove. */
export interface OwnPhotoRow extends PhotoRow {
  id: number;
}

/** Where an item is; the point is public, so it is a town's centre or snapped to a grid. */
export interface ItemPlace extends Point {
  /** GeoNames id. */
  placeId: number;
  placeName: string;
  adminCode: string;
  adminName: string;
  countryCode: string;
}

/** What a seller says about an item. Money is integer cents with its ISO 4217 currency. */
export interface ItemContent {
  title: string;
  description: string | null;
  priceCents: number;
  currency: string;
  categoryId: number;
  condition: ItemCondition;
  /** In order, cover first. */
  photoIds: readonly number[];
  /** UUID of the form. */
  submissionKey: string;
}

export interface NewItem extends ItemContent {
  place: ItemPlace;
}

export interface ItemChanges extends ItemContent {
  /** Absent where it stays. */
  place?: ItemPlace | undefined;
}

/** What publishing led to; `created` is false when the form had made its item before. */
export interface PublishedItem {
  id: number;
  title: string;
  created: boolean;
}

/** An item as its seller changes it. */
export interface OwnItem {
  id: number;
  title: string;
  description: string | null;
  priceCents: number;
  currency: string;
  state: ItemState;
  condition: ItemCondition;
  categoryId: number;
  placeName: string;
  adminName: string;
  countryCode: string;
  submissionKey: string | null;
  photos: OwnPhotoRow[];
}

/** What a form held when it was last kept. */
export interface DraftRow {
  id: number;
  /** The item that it changes; null for a new one. */
  itemId: number | null;
  submissionKey: string;
  /** As typed. */
  fields: Record<string, string>;
  /** Photos in order. */
  photoIds: number[];
  modifiedAt: Date;
}
