import type { PhotoRow } from '@tradyfit/data';
import type { PhotoView } from './item.view.js';

const NEUTRAL = '#c9cfd2';

/**
 * A photo as pages show it.
 *
 * @param publicUrl URL of an object by its key
 */
export function mapPhoto(
  { key, width, height, placeholder }: PhotoRow,
  alt: string,
  publicUrl: (key: string) => string,
): PhotoView {
  return {
    alt,
    width,
    height,
    placeholder: placeholderColours(placeholder),
    card: publicUrl(`${key}/card.webp`),
    page: publicUrl(`${key}/page.webp`),
    full: publicUrl(`${key}/full.webp`),
    fallback: publicUrl(`${key}/page.jpg`),
  };
}

/** Four `#rrggbb` from 24 hex digits; neutral ones from anything else, as this goes into markup. */
function placeholderColours(digits: string): string[] {
  if (!/^[\da-f]{24}$/i.test(digits)) return Array<string>(4).fill(NEUTRAL);
  return (digits.match(/.{6}/g) ?? []).map((colour) => `#${colour.toLowerCase()}`);
}
