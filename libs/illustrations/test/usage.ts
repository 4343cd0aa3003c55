import { drawCategory, drawItem, illustrations, paletteCount } from '@tradyfit/illustrations';

/** Every picture of a sport as files for a folder of assets: its tile, and its gear in each palette. */
export function picturesOf(slug: string): Map<string, string> {
  const files = new Map([[`${slug}.svg`, drawCategory(slug)]]);
  for (const illustration of illustrations(slug)) {
    for (let palette = 0; palette < paletteCount; palette++) {
      const svg = drawItem({ category: slug, illustration, palette });
      files.set(`${slug}-${illustration}-${palette}.svg`, svg);
    }
  }
  return files;
}
