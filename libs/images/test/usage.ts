import { ImageError, makePhotoVariants } from '@tradyfit/images';
import type { ImageVariants } from '@tradyfit/images';

/** What a form shows beside its picture field: the files to store, or what is wrong with the upload. */
export async function readPhoto(upload: Buffer): Promise<ImageVariants | { problem: string }> {
  try {
    return await makePhotoVariants(upload);
  } catch (error) {
    if (error instanceof ImageError) return { problem: error.message };
    throw error;
  }
}
