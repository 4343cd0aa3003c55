import { ImageError } from './image-error.js';

/** Kinds of pictures that are accepted, by the decoder's names (`heif` is HEIC and AVIF). */
export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'heif';

// White space includes the byte order mark.
const svg = /^\s*<(?:\?xml|!--|!doctype|svg)/i;

const refused: readonly [start: string, name: string][] = [
  ['II*\0', 'TIFF'],
  ['II+\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['MM\0+', 'TIFF'],
  ['BM', 'BMP'],
  ['%PDF-', 'PDF'],
  ['8BPS', 'Photoshop'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
];

const heif = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis)$/;

/**
 * What the first bytes say; the name and the declared type are never asked. Throws ImageError `unsupported` or
 * `not-an-image`. It runs before any decoder, so text formats such as SVG never reach one.
 */
export function imageKind(input: Buffer): ImageKind {
  const start = input.subarray(0, 256).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('ftyp', 4) && heif.test(start.slice(8, 12))) return 'heif';
  const name = svg.test(input.subarray(0, 256).toString('utf8'))
    ? 'SVG'
    : refused.find(([first]) => start.startsWith(first))?.[1];
  if (name) throw new ImageError('unsupported', `${name} files are not accepted`);
  throw new ImageError('not-an-image', 'This file is not a picture');
}
