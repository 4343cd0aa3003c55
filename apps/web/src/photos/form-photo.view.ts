import type { OwnPhotoRow } from '@tradyfit/data';
import { mapPhoto } from '../items/map-photo.js';

/** A photo in an item's form. */
export interface FormPhotoView {
  id: number;
  /** URL of the small file. */
  card: string;
  /** Four `#rrggbb` colours of a 2×2 grid, row by row. */
  placeholder: string[];
}

/** @param publicUrl URL of an object by its key */
export function mapFormPhoto(
  photo: OwnPhotoRow,
  publicUrl: (key: string) => string,
): FormPhotoView {
  const { card, placeholder } = mapPhoto(photo, '', publicUrl);
  return { id: photo.id, card, placeholder };
}
