import type { NearView } from '../places/place.view.js';
import type { SellerActionsView } from './seller-actions.js';

/** A photo ready for `<picture>`: all URLs absolute or rooted, all with immutable content. */
export interface PhotoView {
  alt: string;
  /** Pixels of the full variant. */
  width: number;
  height: number;
  /** Four `#rrggbb` colours of a 2×2 grid, row by row, painted until the picture arrives. */
  placeholder: string[];
  /** WebP, 480, 1080 and 1600 pixels wide. */
  card: string;
  page: string;
  full: string;
  /** JPEG, 1080 pixels wide. */
  fallback: string;
}

/** A moment in words, with the exact time for the tooltip. */
export interface TimeView {
  /** `2 days ago`. */
  text: string;
  /** RFC 3339, for `<time datetime>`. */
  iso: string;
  /** `23 November 2026, 21:47 UTC` in the reader's locale. */
  exact: string;
}

export type PublicItemState = 'available' | 'reserved' | 'sold' | 'expired';

/** A category as a link. */
export interface CategoryLinkView {
  name: string;
  slug: string;
  url: string;
}

/** What a card may show of an item. */
export interface ItemCardView {
  id: number;
  url: string;
  title: string;
  /** In the reader's locale, `€1,245`. */
  price: string;
  state: PublicItemState;
  /** `Reserved`, `Sold`; none while available. */
  ribbon?: string;
  /** Town. */
  place: string;
  /** `in Madrid`, `about 10 km`; none when no place is known. */
  distance?: string;
  age: TimeView;
  /** None when the item has no photo: the category's picture stands in. */
  photo?: PhotoView;
  category: CategoryLinkView;
}

export interface SellerView {
  username: string;
  /** `Member since March 2025`. */
  joined: string;
  avatarUrl?: string;
}

export interface ItemPageView {
  /** The place that distances are counted from. */
  near?: NearView;
  card: ItemCardView;
  photos: PhotoView[];
  /** Plain text; line breaks are the seller's. */
  description?: string;
  /** `Like new`, `Good`, … */
  condition: string;
  /** `Málaga, Andalusia, Spain`. */
  placeFull: string;
  /** Centre of the area picture, town precision, degrees; for drawing only, never printed. */
  area: { latitude: number; longitude: number };
  seller: SellerView;
  modified?: TimeView;
  /** The main action, `Contact Maria`; without it the page offers to share the item. */
  action?: { label: string; url: string; icon?: 'message' | 'pencil' };
  /** What the reader may do with it, being its seller. */
  owner?: SellerActionsView;
  similar: ItemCardView[];
  /** Too many were searching to find the similar items: the page is not to be kept. */
  isIncomplete?: boolean;
  /** Heading of the similar items: `More cycling near Málaga`. */
  similarHeading: string;
  canonicalUrl: string;
  /** schema.org Product with Offer. */
  jsonLd: object;
  /** Why `near=` of the URL was not followed. */
  nearError?: string;
}
