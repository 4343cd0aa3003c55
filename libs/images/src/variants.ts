import type { ResizeOptions, Sharp } from 'sharp';
import { loadSharp } from './load-sharp.js';
import { placeholderOf, placeholderSide } from './placeholder.js';

/** One file of a picture. */
export interface ImageFile {
  name: 'card.webp' | 'page.webp' | 'full.webp' | 'page.jpg';
  contentType: 'image/webp' | 'image/jpeg';
  body: Buffer;
}

/** A picture made ready for pages. */
export interface ImageVariants {
  /** Pixels of the largest file. */
  width: number;
  /** Pixels of the largest file. */
  height: number;
  /** Average colours of the four quarters, row by row, as 24 hexadecimal digits (four times rrggbb). */
  placeholder: string;
  /** `full.webp` 1600 pixels wide, `page.webp` and `page.jpg` 1080, `card.webp` 480; less for a smaller source. */
  files: ImageFile[];
}

/** Pixels of the widest variant. */
export const fullWidth = 1600;
const pageWidth = 1080;
const cardWidth = 480;

/**
 * Sharp's words for: at most this wide, at most four times as high, never enlarged. WebP ends at 16,383 pixels, and no
 * page wants a strip.
 */
export function within(width: number): ResizeOptions {
  return { width, height: width * 4, fit: 'inside', withoutEnlargement: true };
}

interface Effort {
  /** 0 (fast) to 6 (small). */
  webp: number;
  quality: number;
  mozjpeg: boolean;
}

/** For photos: they are made once and looked at often. */
export const photoEffort: Effort = { webp: 4, quality: 80, mozjpeg: true };
/** For flat drawings made by the thousand. */
export const illustrationEffort: Effort = { webp: 0, quality: 80, mozjpeg: false };

/**
 * All files of a picture. It is decoded once, and every variant is encoded anew from bare pixels, so no metadata
 * and no foreign bytes of the source survive.
 *
 * @param source upright, already of the largest variant's size
 */
export async function makeVariants(source: Sharp, effort: Effort): Promise<ImageVariants> {
  const sharp = await loadSharp();
  const { data, info } = await source
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const sized = (width: number) => pixels().resize(within(width));
  const webp = (image: Sharp) => image.webp({ quality: effort.quality, effort: effort.webp });
  const [card, page, full, jpeg, corner] = await Promise.all([
    webp(sized(cardWidth)).toBuffer(),
    webp(sized(pageWidth)).toBuffer(),
    webp(pixels()).toBuffer(),
    sized(pageWidth).jpeg({ quality: effort.quality, mozjpeg: effort.mozjpeg }).toBuffer(),
    pixels().resize(placeholderSide, placeholderSide, { fit: 'fill' }).raw().toBuffer(),
  ]);
  return {
    width: info.width,
    height: info.height,
    placeholder: placeholderOf(corner),
    files: [
      { name: 'card.webp', contentType: 'image/webp', body: card },
      { name: 'page.webp', contentType: 'image/webp', body: page },
      { name: 'full.webp', contentType: 'image/webp', body: full },
      { name: 'page.jpg', contentType: 'image/jpeg', body: jpeg },
    ],
  };
}
