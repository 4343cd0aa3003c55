import type { ItemCondition, ItemDetails, ItemState } from '@tradyfit/data';
import type { PhotoView } from './item.view.js';

const CONDITIONS: Readonly<Record<ItemCondition, string>> = {
  new: 'NewCondition',
  excellent: 'UsedCondition',
  good: 'UsedCondition',
  fair: 'UsedCondition',
};

const AVAILABILITY: Readonly<Record<ItemState, string>> = {
  available: 'InStock',
  reserved: 'LimitedAvailability',
  sold: 'SoldOut',
  expired: 'OutOfStock',
  removed: 'Discontinued',
};

const schemaOrg = (term: string) => `https://schema.org/${term}`;

/**
 * An item as a schema.org Product with its Offer. Town, division and country only: no coordinates.
 *
 * @param url the item's own absolute URL; photo URLs are resolved against it
 */
export function itemJsonLd(item: ItemDetails, photos: readonly PhotoView[], url: string): object {
  const itemCondition = schemaOrg(CONDITIONS[item.condition]);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': url,
    name: item.title,
    ...(item.description && { description: item.description }),
    ...(photos.length > 0 && { image: photos.map(({ fallback }) => new URL(fallback, url).href) }),
    category: item.category.name,
    productID: String(item.id),
    itemCondition,
    offers: {
      '@type': 'Offer',
      url,
      price: (item.priceCents / 100).toFixed(2),
      priceCurrency: item.currency,
      availability: schemaOrg(AVAILABILITY[item.state]),
      itemCondition,
      availableAtOrFrom: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: item.placeName,
          ...(item.adminName && { addressRegion: item.adminName }),
          addressCountry: item.countryCode,
        },
      },
      seller: { '@type': 'Person', name: item.seller.username },
    },
  };
}
