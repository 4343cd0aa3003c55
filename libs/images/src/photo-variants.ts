import { ImageError } from './image-error.js';
import { imageKind } from './image-kind.js';
import { imageQueue } from './image-queue.js';
import { loadSharp } from './load-sharp.js';
import { fullWidth, makeVariants, photoEffort, within } from './variants.js';
import type { ImageVariants } from './variants.js';

/** What an uploaded picture may be. */
export const photoLimits = {
  /** Bytes of the file: 15 MB. */
  maxBytes: 15_000_000,
  /** Pixels once decoded: 24 megapixels. */
  maxPixels: 24_000_000,
} as const;

function tooManyPixels(): ImageError {
  const megapixels = photoLimits.maxPixels / 1_000_000;
  return new ImageError('too-many-pixels', `Pictures may have up to ${megapixels} megapixels`);
}

function toImageError(error: unknown, kind: string): ImageError {
  if (error instanceof ImageError) return error;
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(message)) return tooManyPixels();
  if (kind === 'heif' && /compression format/i.test(message)) {
    return new ImageError('unsupported', 'HEIC pictures are not accepted here: send a JPEG', {
      cause: error,
    });
  }
  return new ImageError('truncated', 'This picture is incomplete or damaged', { cause: error });
}

async function checkPixels(input: Buffer): Promise<void> {
  const sharp = await loadSharp();
  // Reads the header only: a small file can announce a picture that fills the memory.
  const { width, height } = await sharp(input, { limitInputPixels: false }).metadata();
  if (width * height > photoLimits.maxPixels) throw tooManyPixels();
}

/**
 * Makes the files that pages show from what a person sent: JPEG, PNG, GIF (its first frame), WebP, AVIF, and HEIC
 * where the decoder knows it. The content decides, the picture is turned upright, metadata (where it was taken!)
 * is dropped, transparency becomes white, and nothing is enlarged. Rejects with ImageError.
 */
export async function makePhotoVariants(input: Buffer): Promise<ImageVariants> {
  if (input.length > photoLimits.maxBytes) {
    const megabytes = photoLimits.maxBytes / 1_000_000;
    throw new ImageError('too-large', `Pictures may have up to ${megabytes} MB`);
  }
  const kind = imageKind(input);
  return imageQueue.run(async () => {
    const sharp = await loadSharp();
    try {
      await checkPixels(input);
      const source = sharp(input, {
        limitInputPixels: photoLimits.maxPixels,
        // Mere warnings are common in what phones write.
        failOn: 'error',
        autoOrient: true,
      }).resize(within(fullWidth));
      return await makeVariants(source, photoEffort);
    } catch (error) {
      throw toImageError(error, kind);
    }
  });
}
