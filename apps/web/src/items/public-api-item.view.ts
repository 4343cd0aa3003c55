import type { ItemCardRow, PhotoRow } from '@tradyfit/data';

/** An item of the public API v1.0: these fields never change. */
export interface PublicApiItemView {
  id: number;
  name: string;
  description: string | null;
  /** With two decimals: `23.00`. */
  price: string;
  /** Absolute. */
  image_url: string;
  category: string;
  city: string;
  /** Empty unless the country is `US`. */
  state: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** When the item was created: RFC 3339, UTC. */
  timestamp: string;
}

/** What leaves the house of an item. */
export function publicApiItem(
  item: ItemCardRow,
  description: string | null,
  pictureUrl: (cover: PhotoRow | undefined, categorySlug: string) => string,
): PublicApiItemView {
  return {
    id: item.id,
    name: item.title,
    description,
    price: decimalPrice(item.priceCents),
    image_url: pictureUrl(item.cover, item.category.slug),
    category: item.category.name,
    city: item.placeName,
    state: item.countryCode === 'US' ? item.adminCode : '',
    country: item.countryCode,
    timestamp: item.createdAt.toISOString(),
  };
}

/** Integers throughout: the largest price has more digits than a division keeps exactly. */
function decimalPrice(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
