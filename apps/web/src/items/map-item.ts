import type { ItemCardRow, ItemDetails, ItemState } from '@tradyfit/data';
import { isTownOf } from '../places/near.js';
import { fullLabel } from '../places/place-labels.js';
import { monthAndYear, timeView } from '../ui/age.js';
import { distanceBand } from '../ui/distance-band.js';
import { capitalise, formatPrice } from '../ui/format.js';
import { categoryPath, itemPath } from '../ui/slug.js';
import type { CategoryLinkView, ItemCardView, PublicItemState, SellerView } from './item.view.js';
import { CONDITIONS } from './condition-names.js';
import { mapPhoto } from './map-photo.js';
import type { Viewer } from './viewer.js';

const RIBBONS: Readonly<Record<PublicItemState, string | undefined>> = {
  available: undefined,
  reserved: 'Reserved',
  sold: 'Sold',
  expired: 'No longer for sale',
};

/** Below this much later than its creation an item does not count as modified. */
const SAME_MOMENT_MS = 60_000;

/** What a card may show of an item; everything else stays in the house. */
export function mapCard(
  row: ItemCardRow,
  viewer: Viewer,
  publicUrl: (key: string) => string,
): ItemCardView {
  const state = publicState(row.state);
  const ribbon = RIBBONS[state];
  const distance = distanceOf(row, viewer);
  return {
    id: row.id,
    url: itemPath(row.id, row.title),
    title: row.title,
    price: formatPrice(row.priceCents, row.currency, viewer.locale),
    state,
    ...(ribbon && { ribbon }),
    place: row.placeName,
    ...(distance && { distance }),
    age: timeView(row.createdAt, viewer),
    ...(row.cover && { photo: mapPhoto(row.cover, row.title, publicUrl) }),
    category: mapCategoryLink(row.category),
  };
}

/** A category as a link. */
export function mapCategoryLink(category: {
  id: number;
  name: string;
  slug: string;
}): CategoryLinkView {
  return {
    name: capitalise(category.name),
    slug: category.slug,
    url: categoryPath(category),
  };
}

/** What an item's page shows besides its card. */
export function mapDetails(item: ItemDetails, viewer: Viewer, publicUrl: (key: string) => string) {
  const { photos, title } = item;
  const modified = item.modifiedAt.getTime() - item.createdAt.getTime() > SAME_MOMENT_MS;
  return {
    photos: photos.map((photo, index) =>
      mapPhoto(photo, photoAlt(title, index, photos.length), publicUrl),
    ),
    ...(item.description && { description: item.description }),
    condition: CONDITIONS[item.condition],
    placeFull: fullLabel(item.placeName, item.adminName, item.countryCode),
    area: { latitude: item.point.latitude, longitude: item.point.longitude },
    seller: mapSeller(item.seller, viewer, publicUrl),
    ...(modified && { modified: timeView(item.modifiedAt, viewer) }),
  };
}

function mapSeller(
  { username, createdAt, avatarKey }: ItemDetails['seller'],
  { locale }: Viewer,
  publicUrl: (key: string) => string,
): SellerView {
  return {
    username,
    joined: `Member since ${monthAndYear(createdAt, locale)}`,
    ...(avatarKey && { avatarUrl: publicUrl(avatarKey) }),
  };
}

function photoAlt(title: string, index: number, count: number): string {
  return count > 1 ? `${title}, photo ${index + 1} of ${count}` : title;
}

function distanceOf(row: ItemCardRow, { near, locale }: Viewer): string | undefined {
  if (!near || row.distanceMetres === undefined) return undefined;
  return distanceBand(row.distanceMetres, {
    town: row.placeName,
    sameTown: isTownOf(near, row),
    locale,
  });
}

/** Removed items are never mapped; should one be, it shows as gone rather than as for sale. */
function publicState(state: ItemState): PublicItemState {
  return state === 'removed' ? 'expired' : state;
}
