import { illustrations, paletteCount } from '@tradyfit/illustrations';
import { drawingOf } from './drawings.js';
import type { Random } from './random.js';

/** A picture of the demo: a drawing in one of its palettes, shared by all items that show it. */
export interface DemoPhoto {
  category: string;
  illustration: string;
  palette: number;
}

/** Palettes that the demo uses; each costs a rendering of every drawing. */
export const demoPalettes = Math.min(4, paletteCount);

/** Prefix of the picture's objects in storage. */
export function photoKey({ category, illustration, palette }: DemoPhoto): string {
  return `demo/${category}/${illustration}-${palette}`;
}

/** One to four pictures of the thing, each different; none for a few sellers. */
export function choosePhotos(category: string, kindName: string, random: Random): DemoPhoto[] {
  const size = random.weighted([
    [0, 3],
    [1, 31],
    [2, 31],
    [3, 23],
    [4, 12],
  ]);
  const illustration = drawingOf(category, kindName) ?? random.pick(illustrations(category));
  const palettes = Array.from({ length: demoPalettes }, (_, palette) => palette);
  return random.sample(palettes, size).map((palette) => ({ category, illustration, palette }));
}
