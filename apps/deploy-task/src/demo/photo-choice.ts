import { illustrations, paletteCount } from '@tradyfit/illustrations';
import { drawingOf } from './drawings.js';
import type { Market } from './market/market.js';
import type { Random } from './random.js';

/** A picture of the demo: a drawing in one of its palettes, shared by all items that show it. */
export interface DemoPhoto {
  category: string;
  illustration: string;
  palette: number;
}

/** Palettes that a small demo uses. */
export const demoPalettes = Math.min(4, paletteCount);

/** Prefix of the picture's objects in storage. */
export function photoKey({ category, illustration, palette }: DemoPhoto): string {
  return `demo/${category}/${illustration}-${palette}`;
}

/** Pictures of the thing, each different; none for a few sellers. */
export function choosePhotos(
  category: string,
  kindName: string,
  { choosePhotoCount, palettes: count }: Pick<Market, 'choosePhotoCount' | 'palettes'>,
  random: Random,
): DemoPhoto[] {
  const size = choosePhotoCount(random);
  const illustration = drawingOf(category, kindName) ?? random.pick(illustrations(category));
  const palettes = Array.from({ length: count }, (_, palette) => palette);
  return random.sample(palettes, size).map((palette) => ({ category, illustration, palette }));
}

/** Every picture that a set in so many palettes can show: a few hundred, however many items there are. */
export function allPhotos(categories: readonly string[], palettes: number): DemoPhoto[] {
  return categories.flatMap((category) =>
    illustrations(category).flatMap((illustration) =>
      Array.from({ length: palettes }, (_, palette) => ({ category, illustration, palette })),
    ),
  );
}
