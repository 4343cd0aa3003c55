import type { ItemContent, ItemPlace, OwnItem } from '@tradyfit/data';
import { MOST_PHOTOS } from '../photos/photos.service.js';
import type { ItemInput } from './item.form.js';
import type { SentItem } from './item-form.reader.js';
import type { ItemField } from './item-form.view.js';

/** What became of a form: an item, a draft, or a form with errors; `again` when the form had made this item before. */
export type ListingOutcome =
  | { kind: 'listed'; id: number; title: string; again: boolean }
  | { kind: 'kept'; photoIds: number[] }
  | {
      kind: 'wrong';
      photoIds: number[];
      errors: Partial<Record<ItemField, string>>;
      formError?: string;
    };

/** A form that is right in every field. */
export interface CheckedItem {
  content: ItemContent;
  place: ItemPlace | undefined;
  /** The town was typed and is to become the member's. */
  remember: boolean;
}

/** What an item takes over from its form as it is. */
export function words({ title, description, priceCents, condition }: ItemInput) {
  return { title, description, priceCents, condition };
}

/** What is wrong with the photos of a form, in words. */
export function photoProblem({ photoErrors, photoIds }: SentItem): string | undefined {
  if (photoErrors.length > 0) {
    const [first, second, third, ...rest] = photoErrors;
    const more = rest.length > 0 ? `And ${rest.length} more.` : undefined;
    return [first, second, third, more].filter(Boolean).join(' ');
  }
  return photoIds.length > MOST_PHOTOS
    ? `An item has up to ${MOST_PHOTOS} photos: remove ${photoIds.length - MOST_PHOTOS}.`
    : undefined;
}

/** What is said when a form that made an item comes again with something else in it. */
export function alreadyListed({ title }: OwnItem): string {
  return `You listed “${title}” with this form already. Send it again to list this as another item.`;
}
