import type { FormPhotoView } from '../photos/form-photo.view.js';
import type { FormView } from '../ui/form/form.view.js';

/** Fields of an item's form, by the names that they carry. */
export const itemFields = [
  'photos',
  'title',
  'category',
  'condition',
  'price',
  'place',
  'near',
  'here',
  'remember',
  'description',
] as const;
export type ItemField = (typeof itemFields)[number];

/** Where the seller says that an item is: unchanged, in their town, in a typed town, or where their browser is. */
export const placeKinds = ['current', 'mine', 'town', 'here'] as const;
export type PlaceKind = (typeof placeKinds)[number];

interface ChoiceView {
  value: string;
  label: string;
  /** URL of a picture. */
  picture?: string;
  help?: string;
}

/** The page on which an item is listed or changed. */
export interface ItemFormView {
  /** The item that is changed; absent for a new one. */
  item?: { id: number; title: string; url: string };
  form: FormView<ItemField>;
  /** Key that the form carries: sent twice it makes one item. */
  submission: string;
  /** In order, cover first. */
  photos: FormPhotoView[];
  mostPhotos: number;
  categories: ChoiceView[];
  conditions: ChoiceView[];
  places: ChoiceView[];
  /** ISO 4217, where it is certain already. */
  currency?: string;
  /** Whether the typed town may become the member's own. */
  mayRemember: boolean;
  /** Whether the form was begun before and comes from its draft. */
  isDraft: boolean;
}

/** The page that asks before an item is deleted. */
export interface DeleteItemView {
  id: number;
  title: string;
  url: string;
  /** How many photos go with it. */
  photos: number;
}
